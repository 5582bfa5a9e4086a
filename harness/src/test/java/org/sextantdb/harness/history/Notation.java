package org.sextantdb.harness.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sextantdb.harness.history.Transaction.Outcome;

/**
 * Histories as texts, an operation as {@link Operation#text} writes it. A transaction is a line, and ends with
 * {@code ; abort} or {@code ; unknown} where it did not commit.
 */
final class Notation {
    private static final Pattern APPEND = Pattern.compile("append (-?\\d+) to (\\w+)");
    private static final Pattern READ_LIST = Pattern.compile("read (\\w+) = \\[(.*)]");
    private static final Pattern WRITE = Pattern.compile("write (\\w+) = (-?\\d+)");
    private static final Pattern READ = Pattern.compile("read (\\w+) = (null|-?\\d+)");

    private Notation() {}

    static History history(String text) {
        List<Transaction> transactions = new ArrayList<>();
        for (String line : text.strip().split("\n")) {
            transactions.add(transaction(transactions.size() + 1, line.strip()));
        }
        return new History(transactions);
    }

    static Transaction transaction(int id, String line) {
        List<Operation> operations = new ArrayList<>();
        Outcome outcome = Outcome.COMMITTED;
        for (String part : line.split("; ")) {
            switch (part) {
                case "abort" -> outcome = Outcome.ABORTED;
                case "unknown" -> outcome = Outcome.UNKNOWN;
                default -> operations.add(operation(part));
            }
        }
        return new Transaction(id, "p" + id, id * 10L, id * 10L + 5, operations, outcome);
    }

    private static Operation operation(String text) {
        Matcher it = APPEND.matcher(text);
        if (it.matches()) {
            return new Operation.Append(it.group(2), Integer.parseInt(it.group(1)));
        }
        it = READ_LIST.matcher(text);
        if (it.matches()) {
            return new Operation.ReadList(it.group(1), list(it.group(2)));
        }
        it = WRITE.matcher(text);
        if (it.matches()) {
            return new Operation.Write(it.group(1), Integer.parseInt(it.group(2)));
        }
        it = READ.matcher(text);
        if (it.matches()) {
            return new Operation.Read(it.group(1), it.group(2).equals("null") ? null : Integer.valueOf(it.group(2)));
        }
        throw new IllegalArgumentException("no operation: " + text);
    }

    private static List<Integer> list(String text) {
        Stream<String> values = text.isBlank() ? Stream.of() : Arrays.stream(text.split(", "));
        return values.map(Integer::valueOf).toList();
    }
}
