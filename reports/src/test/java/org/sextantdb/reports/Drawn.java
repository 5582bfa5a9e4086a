package org.sextantdb.reports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.sextantdb.harness.model.DependencyStep;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine.Cell;
import org.sextantdb.harness.model.TranscriptLine;

/** Hand-made schedules, one line each: {@code t1: update a set b = 1 -> 1 row affected}. */
final class Drawn {
    static final List<DependencyStep> CYCLE = List.of(
            new DependencyStep("T14", "r(x)=[1 2]", "rw", "T14 read x as [1 2], and T22 appended 3"),
            new DependencyStep("T22", "append(x, 3)", "wr", "T14 read y as <4> & \"more\""));

    /** What a session does before a schedule begins, and one schedule in which t2 waits for t1. */
    static final List<TranscriptLine> DIRTY_WRITE = lines(
            "setup: create table a (id int primary key, b int) -> 0 rows affected",
            "setup: insert into a values (1, 10), (2, 20) -> 2 rows affected",
            "t1: set lock_timeout = '5s' -> 0 rows affected",
            "t2: set lock_timeout = '5s' -> 0 rows affected",
            "t1: begin -> ok",
            "t1: select current_setting('transaction_isolation') -> (read committed)",
            "t1: rollback -> ok",
            "t1: begin -> ok",
            "t2: begin -> ok",
            "t1: update a set b = 11 where id = 1 -> 1 row affected",
            "t2: update a set b = 12 where id = 1 -> waits (pg_blocking_pids)",
            "t1: update a set b = 21 where id = 2 -> 1 row affected",
            "t1: commit -> ok",
            "t2: update a set b = 12 where id = 1 -> 1 row affected",
            "t2: update a set b = 22 where id = 2 -> refused 40P01 deadlock: ERROR: deadlock detected",
            "t2: rollback -> ok",
            "t2: commit -> skipped: rolled back before",
            "final: select id, b from a order by id -> (1, 11) (2, 21)");

    private Drawn() {}

    static List<TranscriptLine> lines(String... written) {
        return Arrays.stream(written).map(Drawn::line).toList();
    }

    private static TranscriptLine line(String written) {
        int colon = written.indexOf(": ");
        int arrow = written.lastIndexOf(" -> ");
        return new TranscriptLine(
                written.substring(0, colon),
                written.substring(colon + 2, arrow),
                List.of(),
                written.substring(arrow + 4));
    }

    static Cell cell(String engine, List<TranscriptLine> transcript, List<DependencyStep> cycle) {
        return cell(Sample.LONG_KEY.id(), engine, transcript, cycle);
    }

    static Cell cell(String caseId, String engine, List<TranscriptLine> transcript, List<DependencyStep> cycle) {
        return new Cell(
                caseId,
                engine,
                Outcome.RECORDED,
                true,
                "",
                Map.of(),
                null,
                null,
                transcript,
                cycle,
                List.of(),
                1,
                1,
                0);
    }

    /** Two cases on SQLite and MySQL, with these cells. */
    static Matrix matrix(Cell... cells) {
        return Matrix.of(Sample.complete(
                List.of(Sample.SQLITE, Sample.MYSQL),
                List.of(Sample.LONG_KEY, Sample.EMOJI),
                new ArrayList<>(Arrays.asList(cells))));
    }
}
