package org.sextantdb.harness.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sextantdb.harness.model.InputException;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine;
import org.sextantdb.harness.model.SqlError;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.model.TranscriptLine;

class ResultLogTest {
    @TempDir
    Path directory;

    @Test
    void each_line_is_in_the_file_before_append_returns() throws IOException {
        Path file = directory.resolve("new/results.jsonl");
        try (ResultLog log = new ResultLog(file, UnaryOperator.identity())) {
            log.append(Lines.RUN);
            assertThat(ResultFile.read(file).isComplete()).isFalse();
            log.append(Lines.END);
            assertThat(ResultFile.read(file).isComplete()).isTrue();
        }
    }

    @Test
    void a_secret_is_taken_out_of_every_foreign_text_also_one_that_json_escapes() throws IOException {
        String secret = "p\"\\\nä\u0001";
        Path file = directory.resolve("results.jsonl");
        try (ResultLog log = new ResultLog(file, text -> text.replace(secret, "***"))) {
            log.append(Lines.RUN);
            log.append(new ResultLine.Cell(
                    "keys/a",
                    "mysql-8.4",
                    Outcome.DIFFERS,
                    false,
                    "sentence " + secret,
                    Map.of("fact", secret),
                    new SqlError("other", null, 1, "message " + secret),
                    null,
                    List.of(new TranscriptLine("a", "select '" + secret + "'", List.of(secret), "answer " + secret)),
                    1,
                    1));
        }

        ResultLine.Cell cell = ResultFile.read(file).cells().get(0);
        assertThat(cell.toString()).doesNotContain(secret);
        assertThat(cell.sentence()).isEqualTo("sentence ***");
        assertThat(cell.facts()).containsEntry("fact", "***");
        assertThat(cell.transcript().get(0).parameters()).containsExactly("***");
    }

    @Test
    void a_secret_that_is_a_word_of_the_contract_does_not_break_the_file() throws IOException {
        Path file = directory.resolve("results.jsonl");
        try (ResultLog log =
                new ResultLog(file, text -> text.replace("cell", "***").replace("mysql", "***"))) {
            log.append(Lines.RUN);
            log.append(Lines.CELL);
        }

        assertThat(ResultFile.read(file).cells().get(0).engine()).isEqualTo("mysql-8.4");
    }

    @Test
    void half_a_surrogate_pair_is_spelled_so_that_every_json_parser_reads_it() throws IOException {
        Path file = directory.resolve("results.jsonl");
        try (ResultLog log = new ResultLog(file, text -> text)) {
            log.append(new ResultLine.Case(
                    "a/b", "a", "Is \uD83D kept, and \uD83D\uDE00?", null, "why", Stake.DATA, null, List.of()));
        }
        assertThat(Files.readString(file))
                .contains("Is [U+D83D] kept, and \uD83D\uDE00?")
                .doesNotContain("\\uD83D");
    }

    @Test
    void several_threads_do_not_mix_their_lines() throws Exception {
        Path file = directory.resolve("results.jsonl");
        try (ResultLog log = new ResultLog(file, UnaryOperator.identity())) {
            log.append(Lines.RUN);
            List<Thread> threads = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                Thread started = new Thread(() -> {
                    for (int line = 0; line < 200; line++) {
                        log.append(Lines.CELL);
                    }
                });
                started.start();
                threads.add(started);
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }

        assertThat(Files.readAllLines(file)).hasSize(801).allSatisfy(ResultCodec::decode);
    }

    @Test
    void a_place_that_cannot_be_written_is_bad_input() throws IOException {
        Path occupied = Files.writeString(directory.resolve("file"), "");

        assertThatThrownBy(() -> new ResultLog(occupied.resolve("results.jsonl"), UnaryOperator.identity()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("--out");
    }
}
