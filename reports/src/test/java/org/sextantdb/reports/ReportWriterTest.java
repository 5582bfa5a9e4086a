package org.sextantdb.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sextantdb.harness.model.InputException;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine.Engine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportWriterTest {
    @TempDir
    Path directory;

    @Test
    void all_reports_are_written() throws IOException {
        Path index = ReportWriter.write(Sample.matrix(), directory.resolve("new/out"));

        assertThat(index).isEqualTo(directory.resolve("new/out/index.html")).isRegularFile();
        try (Stream<Path> files = Files.list(index.resolveSibling("badges"))) {
            assertThat(files).hasSize(6);
        }
        assertThat(index.resolveSibling("matrix.md")).isNotEmptyFile();
        assertThat(index.resolveSibling("matrix.csv")).isNotEmptyFile();
        assertThat(index.resolveSibling("results.json")).isNotEmptyFile();
    }

    @Test
    void hostile_texts_can_be_written() {
        assertThat(ReportWriter.write(Sample.hostile(Sample.HOSTILE), directory))
                .isRegularFile();
    }

    @Test
    void a_place_that_cannot_be_written_is_bad_input() throws IOException {
        Path occupied = Files.writeString(directory.resolve("file"), "");

        assertThatThrownBy(() -> ReportWriter.write(Sample.matrix(), occupied))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("--out");
    }

    @Test
    void every_report_tells_the_same_counts() {
        Matrix matrix = Sample.matrix();
        String html = Rendered.section(matrix, "matrix");
        String csv = CsvReport.render(matrix);
        String markdown = MarkdownReport.render(matrix);
        String terminal = TerminalTable.render(matrix, 100, false);
        JsonNode json = JsonMapper.builder().build().readTree(JsonReport.render(matrix));
        for (Engine engine : matrix.engines()) {
            StringBuilder row = new StringBuilder("| " + engine.label() + " |");
            StringBuilder line = new StringBuilder(engine.id());
            for (Outcome outcome : Outcome.values()) {
                int count = matrix.tally(engine).of(outcome);
                row.append(' ').append(count).append(" |");
                line.append(" +").append(count);
                assertThat(csv.lines().filter(it -> it.contains("," + engine.id() + "," + outcome + ",")))
                        .hasSize(count);
                assertThat(cells(html, matrix, engine, outcome)).isEqualTo(count);
                long inJson = json.get("cells")
                        .valueStream()
                        .filter(cell -> cell.get("engine").stringValue().equals(engine.id()))
                        .filter(cell -> cell.get("outcome").stringValue().equals(outcome.name()))
                        .count();
                assertThat(inJson).isEqualTo(count);
            }
            assertThat(markdown).contains(row);
            assertThat(terminal).containsPattern(line.toString());
        }
    }

    /** The cells of an outcome in the column of an engine. */
    private static long cells(String html, Matrix matrix, Engine engine, Outcome outcome) {
        int column = matrix.engines().indexOf(engine) + 1;
        return Pattern.compile("(?s)<tr class=\"case.*?</tr>")
                .matcher(html)
                .results()
                .filter(row ->
                        row.group().split("<td ")[column].startsWith("class=\"" + HtmlPage.style(outcome) + "\""))
                .count();
    }
}
