package org.sextantdb.browser;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sextantdb.harness.model.DependencyStep;
import org.sextantdb.harness.model.Deviation;
import org.sextantdb.harness.model.Measure;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine.Case;
import org.sextantdb.harness.model.ResultLine.Cell;
import org.sextantdb.harness.model.ResultLine.Driver;
import org.sextantdb.harness.model.ResultLine.Engine;
import org.sextantdb.harness.model.ResultLine.Kit;
import org.sextantdb.harness.model.ResultLine.Run;
import org.sextantdb.harness.model.Source;
import org.sextantdb.harness.model.SqlError;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.model.TranscriptLine;
import org.sextantdb.harness.results.RunResults;
import org.sextantdb.reports.Matrix;

/**
 * Results in which every text that a database, a driver, a file name or a user gives is hostile. Each begins with a mark
 * that says where it stood, so that a test can look for it.
 */
final class Hostile {
    /** All that has ever broken a page, in one line. */
    static final String TEXT = "</script><script>window.pwned=1</script><img src=x onerror=window.pwned=1>"
            + "</style><svg onload=window.pwned=1>' onfocus=window.pwned=1 autofocus=' \" onfocus=window.pwned=1 autofocus=\""
            + " `window.pwned=1` ${window.pwned=1} ${'$'}{1+1} @{1} {{1}} %s \\u003cb\\u003e ]]> <!-- --> &amp; &lt; &#60;"
            + " \u202Etxt.exe \u0000 \uD800 \uDC00 \uFEFF\u2028 javascript:window.pwned=1";

    /** What a reader must see of it. */
    static final String VISIBLE = Shown.text(TEXT);

    static final int LONG = 1 << 20;

    private static final Set<String> MARKS = new TreeSet<>();

    private Hostile() {}

    /** A text that no other place has. */
    static String at(String mark) {
        MARKS.add(mark);
        return "(" + mark + ") " + TEXT;
    }

    /** A shorter one, for what may become the name of a file. */
    static String id(String mark) {
        return mark + "</script><script>window.pwned=1</script>'\"`${1+1}\u202E\u0000\uD800]]><!--&amp;/../%2e";
    }

    /** Everywhere that {@link #matrix} put such a text. */
    static Set<String> marks() {
        matrix();
        return Set.copyOf(MARKS);
    }

    static Matrix matrix() {
        Run run = new Run(
                1,
                new Kit(at("kit-version"), at("kit-commit")),
                "2026-11-21T10:00:00Z",
                1,
                Map.of("engines", at("filter")));
        List<Engine> engines = List.of(engine("one"), engine("two"), absent());
        List<Case> cases = List.of(row("keys", "one"), row("charset", "two"), row(id("suite"), "three"));
        List<Cell> cells = cases.stream()
                .flatMap(row -> engines.subList(0, 2).stream().map(engine -> cell(row, engine)))
                .toList();
        return Matrix.of(new RunResults(run, engines, cases, cells, null));
    }

    private static Engine engine(String name) {
        return new Engine(
                id("engine-id-" + name),
                at("engine-label-" + name),
                at("family"),
                at("version-" + name),
                at("build-" + name),
                name.equals("two") ? at("variant") : null,
                Map.of("kind", at("source-kind-" + name), "artifact", at("artifact-" + name)),
                new Driver(at("driver-name-" + name), at("driver-version-" + name)),
                Map.of(at("setting-name-" + name), at("setting-value-" + name)),
                "2026-04-30",
                "ran",
                null,
                1);
    }

    private static Engine absent() {
        return new Engine(
                id("engine-id-absent"),
                at("engine-label-absent"),
                at("family"),
                null,
                null,
                null,
                Map.of(),
                null,
                Map.of(),
                null,
                "failed",
                at("reason"),
                0);
    }

    private static Case row(String suite, String name) {
        boolean isPromised = !name.equals("two");
        return new Case(
                suite + "/" + at("case-" + name),
                suite,
                at("asks-" + name),
                isPromised ? Map.of(at("claim-name-" + name), at("claim-value-" + name)) : null,
                isPromised ? null : at("no-claim-because"),
                Stake.DATA,
                at("advice-" + name),
                List.of(
                        new Source(at("source-title-" + name), "javascript:window.pwned=1"),
                        new Source("data", "data:text/html,<script>window.pwned=1</script>"),
                        new Source("quote", "https://example.org/\" onmouseover=\"window.pwned=1"),
                        new Source("plain", "https://example.org/'onfocus='window.pwned=1")));
    }

    private static Cell cell(Case row, Engine engine) {
        String name = row.asks().substring(1, row.asks().indexOf(')')) + "-"
                + engine.label().substring(14, 17);
        return new Cell(
                row.id(),
                engine.id(),
                row.claim() == null ? Outcome.RECORDED : name.endsWith("one") ? Outcome.DIFFERS : Outcome.REFUSES,
                false,
                at("sentence-" + name),
                Map.of(at("fact-name-" + name), at("fact-value-" + name)),
                new SqlError(at("error-class-" + name), at("sql-state-" + name), 1071, at("message-" + name)),
                new Deviation(at("because-" + name), "javascript:window.pwned=1", at("instead-" + name)),
                transcript(name),
                List.of(
                        new DependencyStep("T1", at("operations-" + name), "rw", at("proof-" + name)),
                        new DependencyStep("T2", "r(x)", "ww", "seen")),
                List.of(Measure.of(at("measure-" + name), 7)),
                1,
                1,
                0);
    }

    /** A schedule of two sessions with one megabyte in it, and a session that is no word at all. */
    private static List<TranscriptLine> transcript(String name) {
        return List.of(
                new TranscriptLine(at("session-" + name), "begin", List.of(), "ok"),
                new TranscriptLine(
                        "t1", at("statement-" + name), List.of(at("parameter-" + name)), at("answer-" + name)),
                new TranscriptLine(
                        "t2", "select long", List.of("<b>".repeat(LONG / 3)), TEXT.repeat(LONG / TEXT.length())),
                new TranscriptLine("t1", "commit", List.of(), "refused 1 " + TEXT));
    }
}
