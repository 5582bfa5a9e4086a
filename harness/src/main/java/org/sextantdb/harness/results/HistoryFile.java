package org.sextantdb.harness.results;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.sextantdb.harness.history.History;
import org.sextantdb.harness.history.Operation;
import org.sextantdb.harness.history.Operation.Append;
import org.sextantdb.harness.history.Operation.Read;
import org.sextantdb.harness.history.Operation.ReadList;
import org.sextantdb.harness.history.Operation.Write;
import org.sextantdb.harness.history.Transaction;
import org.sextantdb.harness.history.Transaction.Outcome;
import org.sextantdb.harness.model.InputException;

/** A history as a file: JSON Lines, a transaction a line. */
public final class HistoryFile {
    private static final List<String> KINDS = List.of("append", "read-list", "write", "read");
    private static final List<String> OUTCOMES = List.of("committed", "aborted", "unknown");

    private HistoryFile() {}

    /**
     * Writes a history; a file that is there already is replaced.
     *
     * @throws InputException where the file cannot be written
     */
    public static void write(Path file, History history) {
        try {
            Path directory = file.toAbsolutePath().getParent();
            if (directory != null) {
                Files.createDirectories(directory);
            }
            try (BufferedWriter writer = Files.newBufferedWriter(file)) {
                for (Transaction transaction : history.transactions()) {
                    writer.write(encode(transaction) + "\n");
                }
            }
        } catch (IOException e) {
            throw new InputException(file + ": cannot be written ("
                    + e.getClass().getSimpleName() + "); choose another directory with --histories");
        }
    }

    /**
     * Reads a history.
     *
     * @throws InputException {@code file:line: what; what to do} for a file that cannot be read, or a line that is not as
     *     {@link #write} writes it
     */
    public static History read(Path file) {
        List<Transaction> transactions = new ArrayList<>();
        int number = 0;
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                transactions.add(decode(line));
            }
        } catch (InputException e) {
            throw new InputException(file + ":" + number + ": " + e.getMessage());
        } catch (NoSuchFileException e) {
            throw new InputException(file + ": no such file; 'sextant run --histories DIR' writes some");
        } catch (IOException e) {
            throw new InputException(file + ": cannot be read (" + e.getMessage() + "); check the path and its rights");
        }
        return new History(transactions);
    }

    static String encode(Transaction transaction) {
        return new JsonRecord(UnaryOperator.identity())
                .integer("id", transaction.id())
                .kit("process", transaction.process())
                .integer("invokedNanos", transaction.invokedNanos())
                .integer("completedNanos", transaction.completedNanos())
                .kit("outcome", transaction.outcome().name().toLowerCase(Locale.ROOT))
                .objects("operations", transaction.operations(), HistoryFile::encode)
                .toString();
    }

    private static void encode(JsonRecord fields, Operation operation) {
        if (operation instanceof Append append) {
            fields.kit("kind", "append").kit("key", append.key()).integer("value", append.value());
        } else if (operation instanceof ReadList read) {
            fields.kit("kind", "read-list").kit("key", read.key()).numbers("values", read.values());
        } else if (operation instanceof Write write) {
            fields.kit("kind", "write").kit("key", write.key()).integer("value", write.value());
        } else if (operation instanceof Read read) {
            Integer value = read.value();
            fields.kit("kind", "read").kit("key", read.key());
            if (value == null) {
                fields.kit("value", null);
            } else {
                fields.integer("value", value);
            }
        }
    }

    static Transaction decode(String line) {
        JsonFields fields = JsonFields.parse(line);
        String outcome = fields.word("outcome", OUTCOMES);
        return new Transaction(
                fields.number("id"),
                fields.text("process"),
                fields.integer("invokedNanos"),
                fields.integer("completedNanos"),
                fields.objects("operations").stream()
                        .map(HistoryFile::operation)
                        .toList(),
                Outcome.valueOf(outcome.toUpperCase(Locale.ROOT)));
    }

    private static Operation operation(JsonFields fields) {
        String key = fields.text("key");
        return switch (fields.word("kind", KINDS)) {
            case "append" -> new Append(key, fields.number("value"));
            case "read-list" -> new ReadList(key, fields.numbers("values"));
            case "write" -> new Write(key, fields.number("value"));
            default -> new Read(key, fields.isNull("value") ? null : fields.number("value"));
        };
    }
}
