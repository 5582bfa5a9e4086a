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

class CompareCommandTest {
    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String container = "";
    private String url = "";
    private String worse = "";
    private String other = "";

    @BeforeEach
    void write() throws IOException {
        container = file("container.jsonl", "container", "never", "create");
        url = file("url.jsonl", "url", "never", "create");
        worse = file("worse.jsonl", "container", "create", "create");
        other = file("other.jsonl", "container", "never", "alter");
    }

    @Test
    void two_roads_to_one_server_give_the_same_cells() {
        assertThat(run("compare", container, url, "--cells-only", "--exit-on", "change"))
                .isZero();
        assertThat(out.toString()).contains("2 cells were measured in both: 2 are the same");
        assertThat(run("compare", container, url)).isZero();
        assertThat(run("compare", container, url, "--exit-on", "change"))
                .as("the source is another")
                .isEqualTo(1);
        assertThat(out.toString()).contains("source kind  container -> url");
    }

    @Test
    void worse_exits_1_and_another_value_only_when_asked() {
        assertThat(run("compare", container, worse)).isEqualTo(1);
        assertThat(out.toString()).contains("Got worse (1)", "fact refused-at  never -> create");
        assertThat(run("compare", container, other)).isZero();
        assertThat(run("compare", container, other, "--exit-on", "change")).isEqualTo(1);
        assertThat(run("compare", worse, container)).as("healed").isZero();
    }

    @Test
    void two_columns_of_one_run_are_a_move() {
        assertThat(run("compare", "mysql-8.0", "tidb-8.5", "--results", container))
                .isEqualTo(1);
        assertThat(out.toString()).contains("Moving from mysql-8.0 to tidb-8.5", "Loud (1)");
        assertThat(run("compare", "tidb-8.5", "mysql-8.0", "--results", container))
                .isZero();
        assertThat(run("compare", "mysql-8.0", "tidb-8.5", "--results", container, "--markdown"))
                .isEqualTo(1);
        assertThat(out.toString()).startsWith("# Moving from mysql-8.0");
        assertThat(run("compare", "mysql-8.0", "tidb-8.5", "--results", container, "--json"))
                .isEqualTo(1);
        assertThat(out.toString()).startsWith("{").contains("\"type\" : \"move\"");
    }

    @Test
    void a_page_of_its_own_is_written_beside_what_is_printed() throws IOException {
        Path page = directory.resolve("page.html");

        assertThat(run("compare", container, worse, "--markdown", "--html", page.toString()))
                .isEqualTo(1);
        assertThat(out.toString()).startsWith("# What changed");
        assertThat(err.toString()).contains("The page: " + page);
        assertThat(page).content().startsWith("<!DOCTYPE html>").contains("Got worse <small>1</small>");

        assertThat(run("compare", "mysql-8.0", "tidb-8.5", "--results", container, "--html", page.toString()))
                .isEqualTo(1);
        assertThat(page).content().contains("<h1>Moving from mysql-8.0 to tidb-8.5</h1>");
    }

    @Test
    void a_page_never_overwrites_results() throws IOException {
        String before = Files.readString(Path.of(container));

        assertThat(run("compare", container, worse, "--html", container)).isEqualTo(2);
        assertThat(run("compare", "mysql-8.0", "tidb-8.5", "--results", container, "--html", container))
                .isEqualTo(2);
        assertThat(err.toString()).contains("would overwrite the results").hasLineCount(1);
        assertThat(run("compare", container, worse, "--html", directory + "/no/such"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--html").hasLineCount(1);
        assertThat(Path.of(container)).content().isEqualTo(before);
    }

    @Test
    void nothing_in_common_is_no_success() throws IOException {
        Path empty = directory.resolve("empty.jsonl");
        Files.writeString(empty, Files.readAllLines(Path.of(container)).get(0) + "\n");

        assertThat(run("compare", container, empty.toString())).isEqualTo(4);
        assertThat(err.toString()).contains("nothing could be compared");
    }

    @Test
    void bad_input_is_told_in_one_line() {
        assertThat(run("compare", container, "tidb-8.5")).isEqualTo(2);
        assertThat(err.toString()).contains("tidb-8.5 is not a file here").hasLineCount(1);
        assertThat(run("compare", "mysql-8.0", "oracle", "--results", container))
                .isEqualTo(2);
        assertThat(err.toString()).contains("'oracle'; they have mysql-8.0, tidb-8.5");
        assertThat(run("compare", "mysql-8.0", "tidb-8.5", "--results", container, "--cells-only"))
                .isEqualTo(2);
        assertThat(run("compare", directory.resolve("none.jsonl").toString(), container))
                .isEqualTo(2);
        assertThat(run("compare", container, url, "--json", "--markdown")).isEqualTo(2);
        assertThat(run("compare", container)).isEqualTo(2);
    }

    @Test
    void schemas_are_printed() {
        assertThat(run("schema")).isZero();
        assertThat(out.toString()).startsWith("{").contains("urn:sextantdb:schema:results:1");
        assertThat(run("schema", "--line")).isZero();
        assertThat(out.toString()).contains("urn:sextantdb:schema:results-line:1");
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.execute(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    /** One claimed case on two columns: refused at {@code mysql} and {@code tidb}. */
    private String file(String name, String source, String mysql, String tidb) throws IOException {
        List<ResultLine> lines = List.of(
                new ResultLine.Run(1, new ResultLine.Kit("1", "abc"), "2026-11-21T10:00:00Z", 1, Map.of()),
                engine("mysql-8.0", source),
                engine("tidb-8.5", source),
                new ResultLine.Case(
                        "keys/a", "keys", "Is it?", Map.of("refused-at", "never"), null, Stake.DATA, null, List.of()),
                cell("mysql-8.0", mysql),
                cell("tidb-8.5", tidb),
                new ResultLine.End(true, "2026-11-21T10:00:01Z", Map.of(), 0));
        Path file = directory.resolve(name);
        Files.write(file, lines.stream().map(ResultCodec::encode).toList());
        return file.toString();
    }

    private static ResultLine.Engine engine(String id, String source) {
        return new ResultLine.Engine(
                id, id, id, "1", null, null, Map.of("kind", source), null, Map.of(), null, "ran", null, 1);
    }

    private static ResultLine.Cell cell(String engine, String refusedAt) {
        Outcome outcome = refusedAt.equals("never") ? Outcome.CONFORMS : Outcome.REFUSES;
        return new ResultLine.Cell(
                "keys/a", engine, outcome, true, "", Map.of("refused-at", refusedAt), null, null, List.of(), 1, 1);
    }
}
