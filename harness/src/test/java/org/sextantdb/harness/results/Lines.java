package org.sextantdb.harness.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sextantdb.harness.model.DependencyStep;
import org.sextantdb.harness.model.Deviation;
import org.sextantdb.harness.model.Measure;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine;
import org.sextantdb.harness.model.Source;
import org.sextantdb.harness.model.SqlError;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.model.TranscriptLine;

/** One line of each type, every field filled. */
final class Lines {
    static final ResultLine.Run RUN = new ResultLine.Run(
            1, new ResultLine.Kit("0.1.0", "abc1234"), "2026-11-21T12:00:00Z", 42, Map.of("suites", "keys"));
    static final ResultLine.Engine ENGINE = new ResultLine.Engine(
            "mysql-8.4",
            "MySQL 8.4",
            "mysql",
            "8.4.2",
            "MySQL Community Server",
            null,
            Map.of("kind", "container"),
            new ResultLine.Driver("MySQL Connector/J", "9.7.0"),
            Map.of("sql_mode", "STRICT_TRANS_TABLES"),
            "2032-04-30",
            "ran",
            null,
            1234);
    static final ResultLine.Case CASE = new ResultLine.Case(
            "keys/unique[chars=769]",
            "keys",
            "Can 769 characters be unique?",
            Map.of("refused-at", "never"),
            null,
            Stake.AVAILABILITY,
            "Keep keys below 768 characters.",
            List.of(new Source("SQL:2023", "")));
    static final ResultLine.Cell CELL = new ResultLine.Cell(
            "keys/unique[chars=769]",
            "mysql-8.4",
            Outcome.REFUSES,
            true,
            "refused at create",
            facts(),
            new SqlError("key-too-long", "42000", 1071, "Specified key was too long"),
            new Deviation("3072 bytes.", "https://dev.mysql.com/", null),
            List.of(new TranscriptLine("a", "create table t (c varchar(769))", List.of("😀"), "refused 1071")),
            12.5,
            3.25);
    static final List<DependencyStep> CYCLE = List.of(
            new DependencyStep("T1", "r(x)=[] append(y, 1)", "rw", "T1 read x as [], T2 appended 2"),
            new DependencyStep("T2", "append(x, 2)", "wr", "T1 < T2 & \"T2\" 😀"));
    static final ResultLine.End END = new ResultLine.End(true, "2026-11-21T12:01:00Z", Map.of("REFUSES", 1), 0);

    private Lines() {}

    static ResultLine.Cell withCycle() {
        return new ResultLine.Cell(
                "isolation/history",
                "mysql-8.4",
                Outcome.RECORDED,
                true,
                "",
                Map.of(),
                null,
                null,
                List.of(),
                CYCLE,
                List.of(Measure.of("operations per second", 2100.5), Measure.bounded("deadlock per 1,000", 3)),
                1,
                1,
                0.5);
    }

    static ResultLine.Cell withSentence(String sentence) {
        return new ResultLine.Cell(
                "keys/a", "mysql-8.4", Outcome.DIFFERS, false, sentence, Map.of(), null, null, List.of(), 1, 1);
    }

    private static Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("refused-at", "create");
        facts.put("bytes", "3076");
        return facts;
    }
}
