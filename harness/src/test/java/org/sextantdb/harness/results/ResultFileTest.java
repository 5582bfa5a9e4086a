package org.sextantdb.harness.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sextantdb.harness.model.InputException;
import org.sextantdb.harness.model.ResultLine;

class ResultFileTest {
    @TempDir
    Path directory;

    @Test
    void a_whole_run_is_read() throws IOException {
        RunResults results = ResultFile.read(file(text(Lines.RUN, Lines.ENGINE, Lines.CASE, Lines.CELL, Lines.END)));

        assertThat(results.run()).isEqualTo(Lines.RUN);
        assertThat(results.engines()).containsExactly(Lines.ENGINE);
        assertThat(results.cases()).containsExactly(Lines.CASE);
        assertThat(results.cells()).containsExactly(Lines.CELL);
        assertThat(results.end()).isEqualTo(Lines.END);
        assertThat(results.isComplete()).isTrue();
    }

    @Test
    void wherever_a_run_is_killed_the_whole_lines_before_are_read() throws IOException {
        String head = text(Lines.RUN, Lines.ENGINE, Lines.CASE);
        byte[] whole = (head + ResultCodec.encode(Lines.CELL)).getBytes(StandardCharsets.UTF_8);
        for (int length = head.length() + 1; length < whole.length; length++) {
            Path file = Files.write(directory.resolve("results.jsonl"), Arrays.copyOf(whole, length));
            RunResults results = ResultFile.read(file);

            assertThat(results.cells()).isEmpty();
            assertThat(results.cases()).hasSize(1);
            assertThat(results.isComplete()).isFalse();
        }
    }

    @Test
    void a_last_line_without_its_line_end_counts_if_it_is_whole() throws IOException {
        String text = text(Lines.RUN, Lines.END);

        assertThat(ResultFile.read(file(text.substring(0, text.length() - 1))).isComplete())
                .isTrue();
    }

    @Test
    void damage_is_named_with_its_line() throws IOException {
        Path half = file(text(Lines.RUN) + "{\"type\":\"cell\",\n" + text(Lines.END));
        assertThatThrownBy(() -> ResultFile.read(half))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(half + ":2: not JSON");

        Path halfButEnded = file(text(Lines.RUN) + "{\"type\":\"cell\",\n");
        assertThatThrownBy(() -> ResultFile.read(halfButEnded)).hasMessageStartingWith(halfButEnded + ":2: ");

        Path noRun = file(text(Lines.ENGINE));
        assertThatThrownBy(() -> ResultFile.read(noRun)).hasMessageContaining(":1: the first line should be");

        Path twoRuns = file(text(Lines.RUN, Lines.RUN));
        assertThatThrownBy(() -> ResultFile.read(twoRuns)).hasMessageContaining(":2: a second run begins here");

        Path twice = file(text(Lines.RUN, Lines.withSentence("a"), Lines.withSentence("b")));
        assertThatThrownBy(() -> ResultFile.read(twice)).hasMessageContaining(":3: keys/a on mysql-8.4 stands twice");

        Path afterEnd = file(text(Lines.RUN, Lines.END, Lines.ENGINE));
        assertThatThrownBy(() -> ResultFile.read(afterEnd)).hasMessageContaining(":3: a line after the end");
    }

    @Test
    void a_file_without_a_run_is_refused() throws IOException {
        for (String text : new String[] {"", "{\"type\":\"ru"}) {
            Path file = file(text);
            assertThatThrownBy(() -> ResultFile.read(file))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining(":1: there is no run here");
        }
        assertThatThrownBy(() -> ResultFile.read(directory.resolve("absent")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no such file");
        assertThatThrownBy(() -> ResultFile.read(directory)).isInstanceOf(InputException.class);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(directory.resolve("results.jsonl"), text);
    }

    private static String text(ResultLine... lines) {
        StringBuilder text = new StringBuilder();
        for (ResultLine line : lines) {
            text.append(ResultCodec.encode(line)).append('\n');
        }
        return text.toString();
    }
}
