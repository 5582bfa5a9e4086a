package org.sextantdb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {
    @TempDir
    private Path directory;

    /** What a command printed, and its exit code. */
    private record Ended(int code, String out, String err) {}

    private static Ended sextant(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.execute(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Ended(code, out.toString(), err.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        run --engines mysql-8.5                   | no engine 'mysql-8.5', did you mean 'mysql-8
        run --engines mysql-8.0+unicode           | no variant 'unicode' of mysql-8.0, did you mean 'unicode_ci'?
        run --suites charsets                     | no suite 'charsets', did you mean 'charset'?
        run --engines sqlite --case keys/unique-txt-key | no case 'keys/unique-txt-key', did you mean
        run --engines sqlite --source imbedded    | no source 'imbedded', did you mean 'embedded'?
        run --engines sqlite --require postgres   | no engine 'postgres', did you mean 'postgresql
        run --url mysql-9.0=jdbc:mysql://h/       | no engine 'mysql-9.0', did you mean
        run --jobs 0                              | --jobs and --case-limit must be at least 1
        explain nothing/at-all                    | no case 'nothing/at-all'
        report no-such-file.jsonl                 | no-such-file.jsonl
        """)
    void bad_input_gets_one_clear_line_and_exit_2(String line, String message) {
        Ended ended = sextant(line.trim().split(" +"));
        assertThat(ended.code()).as(ended.err()).isEqualTo(2);
        assertThat(ended.err().strip())
                .startsWith("sextant: ")
                .contains(message)
                .doesNotContain("\n");
    }

    @Test
    void an_unknown_option_is_usage() {
        assertThat(sextant("run", "--engine", "sqlite").code()).isEqualTo(2);
    }

    @Test
    void a_directory_that_cannot_be_written_is_named() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "in the way");
        Ended ended = sextant(
                "run", "--engines", "sqlite", "--out", file.resolve("report").toString());
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("cannot be written").contains("--out");
    }

    @Test
    void one_case_on_one_engine_writes_everything() {
        Ended ended = sextant(
                "run",
                "--engines",
                "sqlite",
                "--case",
                "keys/unique-text-key",
                "--out",
                directory.resolve("r").toString());
        assertThat(ended.code()).as(ended.err()).isEqualTo(0);
        assertThat(ended.out()).contains("sqlite");
        assertThat(ended.err()).contains("The matrix: ").contains("index.html");
        assertThat(directory.resolve("r"))
                .isDirectoryContaining("glob:**/{results.jsonl,results.json,index.html,matrix.md,matrix.csv,badges}");
    }

    @Test
    void an_engine_that_cannot_be_had_is_a_column_and_exit_3_only_where_it_is_required() {
        List<String> line = new ArrayList<>(List.of(
                "run",
                "--engines",
                "sqlite,mariadb-10.6",
                "--source",
                "embedded",
                "--case",
                "keys/emoji-table-name",
                "--out",
                directory.toString()));
        Ended ended = sextant(line.toArray(String[]::new));
        assertThat(ended.code()).as(ended.err()).isEqualTo(0);
        assertThat(ended.err()).contains("mariadb-10.6     not run: ");
        line.add("--require");
        Ended required = sextant(line.toArray(String[]::new));
        assertThat(required.code()).isEqualTo(3);
        assertThat(required.err()).contains("required and not run: mariadb-10.6");
    }

    @Test
    void nothing_that_runs_is_exit_4() {
        Ended ended =
                sextant("run", "--engines", "mariadb-10.6", "--source", "embedded", "--out", directory.toString());
        assertThat(ended.code()).isEqualTo(4);
    }

    @Test
    void cases_engines_and_explain_print_to_stdout() {
        assertThat(sextant("cases", "--suites", "keys").out()).contains("keys/unique-text-key[chars=768]");
        assertThat(sextant("cases", "--json").out()).startsWith("{\"type\":\"case\"");
        assertThat(sextant("engines").out()).contains("tidb-8.5").contains("+unicode_ci");
        assertThat(sextant("explain", "isolation/lost-update").out())
                .contains("asks")
                .contains("claims   lost false")
                .contains("source");
    }

    @Test
    void help_names_the_exit_codes() {
        assertThat(sextant("--help").out()).contains("124").contains("required engine");
    }
}
