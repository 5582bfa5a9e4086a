package org.sextantdb.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sextantdb.harness.model.InputException;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine.Case;
import org.sextantdb.harness.model.Stake;

class JobSummaryTest {
    @TempDir
    private Path directory;

    @Test
    void what_is_there_stays_and_the_matrix_comes_behind_an_empty_line() throws IOException {
        Path file = directory.resolve("summary.md");
        Matrix matrix = Sample.matrix();

        assertThat(JobSummary.to(file, List.of()).append(matrix)).isTrue();
        assertThat(file).content().isEqualTo(MarkdownReport.render(matrix));

        Files.writeString(file, "built");
        JobSummary.to(file, List.of()).append(matrix);
        JobSummary.to(file, List.of()).append(matrix);
        assertThat(file)
                .content()
                .isEqualTo("built\n\n" + MarkdownReport.render(matrix) + "\n" + MarkdownReport.render(matrix));
    }

    @Test
    void a_large_matrix_is_longer_than_a_comment_and_the_file_never_longer_than_1_mebibyte() throws IOException {
        Path file = directory.resolve("summary.md");
        Matrix matrix = large(8_000);

        for (int steps = 0; steps < 3; steps++) {
            JobSummary.to(file, List.of()).append(matrix);
            assertThat(file.toFile().length()).isBetween(200_000L, 1024L * 1024);
        }
        assertThat(file).content().contains("cases are shown");
    }

    @Test
    void a_file_without_room_is_left_as_it_is() throws IOException {
        Path file = Files.write(directory.resolve("summary.md"), new byte[1024 * 1024 - 1_999]);

        assertThat(JobSummary.to(file, List.of()).append(Sample.matrix())).isFalse();
        assertThat(file).hasSize(1024 * 1024 - 1_999);
    }

    @Test
    void results_directories_and_nothing_at_all_are_refused() throws IOException {
        Path results = Files.writeString(directory.resolve("results.jsonl"), "{}");
        Path link = Files.createSymbolicLink(directory.resolve("link"), results);

        assertRefused(results, results, "appended to the results");
        assertRefused(link, results, "appended to the results");
        assertRefused(directory, results, "this is none");
        assertRefused(directory.resolve("no/such"), results, "no such directory");
        assertRefused(Path.of(""), results, "names no file");
        assertThat(results).content().isEqualTo("{}");
    }

    private static void assertRefused(Path file, Path results, String message) {
        assertThatThrownBy(() -> JobSummary.to(file, List.of(results)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("\n");
    }

    private static Matrix large(int rows) {
        List<Case> cases = IntStream.range(0, rows)
                .mapToObj(i -> Sample.row("keys/k" + i, "keys", Stake.DATA, "f", "a"))
                .toList();
        return Matrix.of(Sample.complete(
                List.of(Sample.MYSQL),
                cases,
                cases.stream()
                        .map(row -> Sample.cell(row, Sample.MYSQL, Outcome.CONFORMS, "f", "a"))
                        .toList()));
    }
}
