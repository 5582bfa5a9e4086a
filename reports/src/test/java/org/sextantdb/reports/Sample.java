package org.sextantdb.reports;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.model.Deviation;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine.Case;
import org.sextantdb.harness.model.ResultLine.Cell;
import org.sextantdb.harness.model.ResultLine.Driver;
import org.sextantdb.harness.model.ResultLine.End;
import org.sextantdb.harness.model.ResultLine.Engine;
import org.sextantdb.harness.model.ResultLine.Kit;
import org.sextantdb.harness.model.ResultLine.Run;
import org.sextantdb.harness.model.Source;
import org.sextantdb.harness.model.SqlError;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.model.TranscriptLine;
import org.sextantdb.harness.results.RunResults;

/** A handful of hand-made results. */
final class Sample {
    static final String HOSTILE = "</script><img src=x onerror=alert(1)> \"q\" 'q' | `x` \u202E\u0000\uD800 &amp;";
    static final Engine SQLITE = engine("sqlite-3", "SQLite 3.54", "ran", null);
    static final Engine MYSQL = engine("mysql-8.4", "MySQL 8.4", "ran", null);
    static final Engine TIDB = engine("tidb", "TiDB", "not-run", "no container engine; start Docker");
    static final Case LONG_KEY = row("keys/unique[chars=3072]", "keys", Stake.AVAILABILITY, "refused-at", "never");
    static final Case SHORT_KEY = row("keys/unique[chars=768]", "keys", Stake.AVAILABILITY, "refused-at", "never");
    static final Case EMOJI = row("charset/emoji", "charset", Stake.DATA, "stored", "same");
    static final Case CASE_FOLDING = row("charset/a-folding", "charset", Stake.MEANING, "equal", "false");
    static final Case NAME_LENGTH = new Case(
            "schema/name-length",
            "schema",
            "How long may a name be?",
            null,
            "no standard says",
            Stake.EFFORT,
            null,
            List.of());

    private Sample() {}

    static Matrix matrix() {
        return Matrix.of(complete(
                List.of(SQLITE, MYSQL, TIDB),
                List.of(LONG_KEY, CASE_FOLDING, SHORT_KEY, EMOJI, NAME_LENGTH),
                List.of(
                        cell(LONG_KEY, SQLITE, Outcome.CONFORMS, "refused-at", "never"),
                        refusal(LONG_KEY, MYSQL, "Specified key was too long"),
                        cell(SHORT_KEY, SQLITE, Outcome.CONFORMS, "refused-at", "never"),
                        cell(SHORT_KEY, MYSQL, Outcome.CONFORMS, "refused-at", "never"),
                        cell(EMOJI, SQLITE, Outcome.CONFORMS, "stored", "same"),
                        cell(EMOJI, MYSQL, Outcome.DIFFERS, "stored", "question marks"),
                        cell(CASE_FOLDING, SQLITE, Outcome.INCONCLUSIVE, "equal", "unknown"),
                        cell(CASE_FOLDING, MYSQL, Outcome.DIFFERS, "equal", "true"),
                        cell(NAME_LENGTH, SQLITE, Outcome.RECORDED, "characters", "no limit"),
                        cell(NAME_LENGTH, MYSQL, Outcome.RECORDED, "characters", "64"))));
    }

    /** A matrix in which every text from outside is hostile. */
    static Matrix hostile(String text) {
        Engine engine = new Engine(
                "mysql-8.4",
                text,
                "mysql",
                text,
                text,
                text,
                Map.of("kind", text, text, text),
                new Driver(text, text),
                Map.of(text, text),
                text,
                "ran",
                null,
                1);
        Engine absent =
                new Engine(text, text, "x", null, null, null, Map.of(), null, Map.of(), null, "failed", text, 0);
        Case row = new Case(
                "keys/" + text,
                text,
                text,
                Map.of(text, text),
                null,
                Stake.DATA,
                text,
                List.of(new Source(text, text), new Source("script", "javascript:alert(1)")));
        Cell cell = new Cell(
                row.id(),
                engine.id(),
                Outcome.DIFFERS,
                false,
                text,
                Map.of(text, text + "!"),
                new SqlError(text, text, 1, text),
                new Deviation(text, text, text),
                List.of(new TranscriptLine(text, text, List.of(text), text)),
                1,
                1);
        Run run = new Run(1, new Kit(text, text), text, 1, Map.of(text, text));
        return Matrix.of(new RunResults(run, List.of(engine, absent), List.of(row), List.of(cell), null));
    }

    static RunResults complete(List<Engine> engines, List<Case> cases, List<Cell> cells) {
        return new RunResults(run("0.1.0"), engines, cases, cells, new End(true, "2026-11-21T10:03:00Z", Map.of(), 0));
    }

    static RunResults cutShort(List<Engine> engines, List<Case> cases, List<Cell> cells) {
        return new RunResults(run("0.1.0"), engines, cases, cells, null);
    }

    static Run run(String version) {
        return new Run(1, new Kit(version, "abc1234"), "2026-11-21T10:00:00Z", 42, Map.of());
    }

    static Engine engine(String id, String label, String state, @Nullable String reason) {
        boolean ran = state.equals("ran");
        return new Engine(
                id,
                label,
                id.replaceFirst("-.*", ""),
                ran ? "1.2.3" : null,
                ran ? "a build" : null,
                null,
                Map.of("kind", "embedded"),
                ran ? new Driver("a driver", "9.7.0") : null,
                ran ? Map.of("sql_mode", "STRICT") : Map.of(),
                "2026-04-30",
                state,
                reason,
                1500);
    }

    static Case row(String id, String suite, Stake stake, String fact, String value) {
        return new Case(
                id,
                suite,
                "Does " + id + " hold?",
                Map.of(fact, value),
                null,
                stake,
                "Write something else.",
                List.of(new Source("SQL:2023", ""), new Source("manual", "https://example.org/a?b=1&c=2")));
    }

    static Cell cell(Case row, Engine engine, Outcome outcome, String fact, String value) {
        return new Cell(
                row.id(),
                engine.id(),
                outcome,
                outcome != Outcome.INCONCLUSIVE,
                fact + " is " + value,
                Map.of(fact, value),
                null,
                null,
                List.of(new TranscriptLine("a", "select 1", List.of("p"), "1 row")),
                12,
                3);
    }

    static Cell refusal(Case row, Engine engine, String message) {
        return new Cell(
                row.id(),
                engine.id(),
                Outcome.REFUSES,
                true,
                "refused at create",
                Map.of("refused-at", "create"),
                new SqlError("key-too-long", "42000", 1071, message),
                new Deviation("InnoDB allows 3072 bytes.", "https://dev.mysql.com/x", "VARCHAR(768)."),
                List.of(),
                1,
                1);
    }
}
