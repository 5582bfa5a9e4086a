package org.sextantdb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.results.ResultCodec;

class ReportCommandTest {
    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String monday = "";
    private String tuesday = "";
    private String otherKit = "";

    @BeforeEach
    void write() throws IOException {
        monday = file("monday.jsonl", "abc", "2026-11-16T03:00:00Z", "never");
        tuesday = file("tuesday.jsonl", "abc", "2026-11-17T03:00:00Z", "create");
        otherKit = file("kit.jsonl", "def", "2026-11-18T03:00:00Z", "never");
    }

    @Test
    void runs_that_contradict_each_other_exit_2_name_the_way_out_and_leave_the_last_report_alone() throws IOException {
        assertThat(run("report", monday, "--out", at("site"))).isZero();
        String before = Files.readString(directory.resolve("site/results.json"));

        assertThat(run("report", monday, tuesday, "--out", at("site"))).isEqualTo(2);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .contains("keys/a on mysql-8.0", monday, tuesday, "--side-by-side")
                .hasLineCount(1);
        assertThat(directory.resolve("site/results.json")).content().isEqualTo(before);
        assertThat(run("report", monday, tuesday, "--out", at("new"))).isEqualTo(2);
        assertThat(directory.resolve("new")).doesNotExist();
    }

    @Test
    void side_by_side_shows_both_and_says_so() {
        assertThat(run("report", tuesday, monday, "--out", at("site"), "--side-by-side"))
                .isZero();

        assertThat(out.toString()).contains("mysql-8.0 ", "mysql-8.0@2");
        assertThat(err.toString())
                .contains("mysql-8.0: mysql-8.0, run 1 of 2 (2026-11-16 03:00)")
                .contains("mysql-8.0@2: mysql-8.0, run 2 of 2 (2026-11-17 03:00)");
        assertThat(directory.resolve("site/matrix.csv"))
                .content()
                .contains("mysql-8.0,CONFORMS", "mysql-8.0@2,REFUSES");
        assertThat(run("report", monday, monday, "--out", at("site"), "--side-by-side"))
                .isZero();
        assertThat(out.toString()).doesNotContain("@2");
        assertThat(run("report", monday, otherKit, "--out", at("site"), "--side-by-side"))
                .as("two kits are never one matrix")
                .isEqualTo(2);
    }

    @Test
    void the_summary_is_appended() throws IOException {
        Path summary = Files.writeString(directory.resolve("summary.md"), "built\n");

        assertThat(run("report", monday, "--out", at("site"), "--summary", summary.toString()))
                .isZero();

        assertThat(summary).content().startsWith("built\n\n# Sextant compatibility matrix");
        assertThat(run("report", monday, "--out", at("other"), "--summary", monday))
                .isEqualTo(2);
        assertThat(directory.resolve("other"))
                .as("refused before anything is done")
                .doesNotExist();
        assertThat(run("report", monday, "--out", at("other"), "--summary", "")).isEqualTo(2);
        assertThat(err.toString()).contains("GITHUB_STEP_SUMMARY").hasLineCount(1);
        assertThat(run("report", monday, "--out", at("other")))
                .as("no results were changed")
                .isZero();
    }

    @Test
    void a_full_summary_is_said_and_is_no_failure() throws IOException {
        Path summary = Files.write(directory.resolve("summary.md"), new byte[1024 * 1024]);

        assertThat(run("report", monday, "--out", at("site"), "--summary", summary.toString()))
                .isZero();
        assertThat(err.toString()).contains("is full, and was left as it is");
        assertThat(summary).hasSize(1024 * 1024);
    }

    @Test
    void a_run_appends_its_summary_too() {
        Path summary = directory.resolve("summary.md");

        assertThat(run(
                        "run",
                        "--engines",
                        "sqlite",
                        "--case",
                        "keys/unique-text-key[chars=768]",
                        "--out",
                        at("run"),
                        "--summary",
                        summary.toString()))
                .as(err.toString())
                .isZero();

        assertThat(summary).content().contains("# Sextant compatibility matrix", "keys/unique-text-key");
        assertThat(run("run", "--engines", "sqlite", "--out", at("never"), "--summary", at("no/such/file")))
                .isEqualTo(2);
        assertThat(directory.resolve("never")).as("nothing runs").doesNotExist();
    }

    private String at(String name) {
        return directory.resolve(name).toString();
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.execute(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private String file(String name, String commit, String startedAt, String refusedAt) throws IOException {
        Outcome outcome = refusedAt.equals("never") ? Outcome.CONFORMS : Outcome.REFUSES;
        List<ResultLine> lines = List.of(
                new ResultLine.Run(1, new ResultLine.Kit("1", commit), startedAt, 1, Map.of()),
                new ResultLine.Engine(
                        "mysql-8.0",
                        "mysql-8.0",
                        "mysql",
                        "1",
                        null,
                        null,
                        Map.of(),
                        null,
                        Map.of(),
                        null,
                        "ran",
                        null,
                        1),
                new ResultLine.Case(
                        "keys/a", "keys", "Is it?", Map.of("refused-at", "never"), null, Stake.DATA, null, List.of()),
                new ResultLine.Cell(
                        "keys/a",
                        "mysql-8.0",
                        outcome,
                        true,
                        "",
                        Map.of("refused-at", refusedAt),
                        null,
                        null,
                        List.of(),
                        1,
                        1),
                new ResultLine.End(true, startedAt, Map.of(), 0));
        Path file = directory.resolve(name);
        Files.write(file, lines.stream().map(ResultCodec::encode).toList());
        return file.toString();
    }
}
