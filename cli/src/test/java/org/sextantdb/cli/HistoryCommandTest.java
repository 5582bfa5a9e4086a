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
import org.sextantdb.harness.history.History;
import org.sextantdb.harness.history.Operation;
import org.sextantdb.harness.history.Operation.Append;
import org.sextantdb.harness.history.Operation.ReadList;
import org.sextantdb.harness.history.Transaction;
import org.sextantdb.harness.history.Transaction.Outcome;
import org.sextantdb.harness.results.HistoryFile;

class HistoryCommandTest {
    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void an_anomaly_exits_1_and_is_told_in_words() {
        Path file = write(List.of(
                List.of(new ReadList("x", List.of()), new ReadList("y", List.of(1))),
                List.of(new Append("x", 3), new Append("y", 1)),
                List.of(new ReadList("x", List.of(3)))));

        assertThat(run(file.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("3 transactions: 3 committed, 0 rolled back")
                .contains("G-single read skew               1")
                .contains("strongest model not contradicted: read-committed")
                .contains("T1 -rw-> T2: T1 reads x = [], without 3, which T2 appended");
    }

    @Test
    void json_has_everything() {
        Path file = write(List.of(
                List.of(new ReadList("x", List.of()), new ReadList("y", List.of(1))),
                List.of(new Append("x", 3), new Append("y", 1)),
                List.of(new ReadList("x", List.of(3)))));

        assertThat(run(file.toString(), "--json")).isEqualTo(1);
        assertThat(out.toString())
                .contains("\"strongestModel\" : \"read-committed\"")
                .contains("\"g-single\" : 1")
                .contains("\"dependency\" : \"rw\"");
    }

    @Test
    void what_ran_one_after_the_other_concludes_nothing() {
        Path file = write(List.of(List.of(new Append("x", 1)), List.of(new ReadList("x", List.of(1)))));

        assertThat(run(file.toString())).isEqualTo(4);
        assertThat(out.toString()).contains("strongest model not contradicted: serializable");
        assertThat(err.toString()).contains("too few transactions overlapped");
    }

    @Test
    void what_overlapped_and_shows_nothing_exits_0() {
        List<List<Operation>> reads = new ArrayList<>();
        reads.add(List.of(new Append("x", 1)));
        for (int i = 0; i < 100; i++) {
            reads.add(List.of(new ReadList("x", List.of(1))));
        }

        assertThat(run(write(reads, 1_000).toString())).isZero();
    }

    @Test
    void a_bad_file_is_bad_input() throws IOException {
        Path file = Files.writeString(directory.resolve("bad.jsonl"), "{}\n");
        Path twice = write(List.of(List.of(new Append("x", 1)), List.of(new Append("x", 1))));

        assertThat(run(file.toString())).isEqualTo(2);
        assertThat(run(twice.toString())).isEqualTo(2);
        assertThat(err.toString())
                .contains("bad.jsonl:1: the field 'outcome' is missing")
                .contains("history.jsonl: T2 writes 1 to x, which T1 wrote already");
    }

    private Path write(List<List<Operation>> operations) {
        return write(operations, 1);
    }

    private Path write(List<List<Operation>> operations, long duration) {
        List<Transaction> transactions = new ArrayList<>();
        for (List<Operation> one : operations) {
            int id = transactions.size() + 1;
            transactions.add(new Transaction(id, "w", id * 2L, id * 2L + duration, one, Outcome.COMMITTED));
        }
        Path file = directory.resolve("history.jsonl");
        HistoryFile.write(file, new History(transactions));
        return file;
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("history"));
        all.addAll(List.of(arguments));
        return Main.execute(new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
    }
}
