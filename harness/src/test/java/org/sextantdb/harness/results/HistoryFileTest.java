package org.sextantdb.harness.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sextantdb.harness.history.History;
import org.sextantdb.harness.history.Operation.Append;
import org.sextantdb.harness.history.Operation.Read;
import org.sextantdb.harness.history.Operation.ReadList;
import org.sextantdb.harness.history.Operation.Write;
import org.sextantdb.harness.history.Transaction;
import org.sextantdb.harness.history.Transaction.Outcome;
import org.sextantdb.harness.model.InputException;

class HistoryFileTest {
    private static final History HISTORY = new History(List.of(
            new Transaction(
                    1,
                    "w1",
                    0,
                    Long.MAX_VALUE,
                    List.of(new Append("x", 3), new ReadList("x", List.of(1, -2, 3)), new ReadList("y", List.of())),
                    Outcome.COMMITTED),
            new Transaction(2, "w 2", 5, 6, List.of(new Write("r", 7), new Read("r", 7)), Outcome.ABORTED),
            new Transaction(3, "w\"3", 7, 8, List.of(new Read("r", null)), Outcome.UNKNOWN)));

    private static final String LINE =
            "{\"id\":1,\"process\":\"w\",\"invokedNanos\":1,\"completedNanos\":2,\"outcome\":\"committed\",\"operations\":[";

    @TempDir
    private Path directory;

    @Test
    void a_history_is_read_as_it_was_written() {
        Path file = directory.resolve("engine").resolve("isolation/case[level=serializable].jsonl");

        HistoryFile.write(file, HISTORY);

        assertThat(HistoryFile.read(file)).isEqualTo(HISTORY);
        assertThat(file).content().hasLineCount(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            nonsense                                      | not JSON
            {"id":1}                                      | the field 'outcome' is missing
            HERE{"kind":"append","key":"x"}]}             | the field 'value' is missing
            HERE{"kind":"push","key":"x","value":1}]}     | the field 'kind' should be one of append, read-list, write, read
            HERE{"kind":"read-list","key":"x","values":["1"]}]} | the field 'values' should be a list of whole numbers
            HERE{"kind":"write","key":"x","value":3000000000}]} | the field 'value' should be a whole number of 32 bits
            """)
    void a_bad_line_is_named(String line, String problem) throws IOException {
        Path file = directory.resolve("bad.jsonl");
        Files.writeString(
                file,
                HistoryFile.encode(HISTORY.transactions().get(0)) + "\n"
                        + line.strip().replace("HERE", LINE) + "\n");

        assertThatThrownBy(() -> HistoryFile.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(file + ":2: ")
                .hasMessageContaining(problem.strip());
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        assertThatThrownBy(() -> HistoryFile.read(directory.resolve("none.jsonl")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("none.jsonl: no such file");
    }
}
