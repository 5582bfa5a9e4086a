package org.sextantdb.suites.charset;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sextantdb.harness.model.ErrorClass;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;

/** Every pair of texts in one table, numbered, so that all are compared by few statements. */
final class PairTable {
    private final Session session;
    private final String type;
    private final List<Pair> held = new ArrayList<>();
    private final Map<Pair, String> notHeld = new EnumMap<>(Pair.class);

    private PairTable(Session session, String type) {
        this.session = session;
        this.type = type;
    }

    /** Makes the table with a column of a type. */
    static PairTable of(Session session, String type) {
        PairTable table = new PairTable(session, type);
        session.run(
                "create table t (n int not null, side int not null, v " + type + " not null, primary key (n, side))");
        table.insert(
                Pair.all().stream().filter(pair -> pair != Pair.NULL_CHARACTER).toList());
        table.insert(List.of(Pair.NULL_CHARACTER));
        Control.require(!table.held.isEmpty(), "a table takes the texts");
        return table;
    }

    private void insert(List<Pair> pairs) {
        Attempt attempt = session.attempt(
                "insert into t (n, side, v) values "
                        + pairs.stream()
                                .map(pair -> "(" + pair.ordinal() + ", 1, ?), (" + pair.ordinal() + ", 2, ?)")
                                .collect(Collectors.joining(", ")),
                pairs.stream()
                        .flatMap(pair -> List.of(pair.stored(), pair.asked()).stream())
                        .toArray());
        if (attempt.refused()) {
            pairs.forEach(pair -> notHeld.put(pair, attempt.verdict()));
        } else {
            held.addAll(pairs);
        }
    }

    /** For every pair {@code true} where the two are equal, else {@code false} or the class of the refusal. */
    Map<Pair, String> compare(Comparison comparison) {
        Map<Pair, String> answers = new EnumMap<>(notHeld);
        if (comparison.isKey()) {
            answers.putAll(byKey(comparison));
            return answers;
        }
        Attempt attempt = comparison.isQuery() ? session.attempt(comparison.sql()) : byCondition(comparison);
        List<String> equal = attempt.rows().column();
        for (Pair pair : held) {
            answers.put(pair, attempt.refused() ? attempt.verdict() : "" + equal.contains("" + pair.ordinal()));
        }
        return answers;
    }

    private Attempt byCondition(Comparison comparison) {
        String sql = held.stream()
                .map(pair -> "select n from t where n = " + pair.ordinal() + " and side = 1 and " + comparison.sql())
                .collect(Collectors.joining(" union all "));
        return session.attempt(sql, held.stream().map(Pair::asked).toArray());
    }

    private Map<Pair, String> byKey(Comparison comparison) {
        boolean unique = comparison == Comparison.UNIQUE_KEY;
        session.run("create table p (n int not null, v " + type + " not null, unique (n, v))");
        session.run("insert into p (n, v) select n, v from t where side = 1");
        String table = unique ? "p" : "c";
        if (!unique) {
            session.run("create table c (n int not null, v " + type + " not null, " + comparison.sql() + ")");
        }
        String insert = "insert into " + table + " (n, v) values (%d, ?)";
        ErrorClass expected = unique ? ErrorClass.UNIQUE_VIOLATION : ErrorClass.FOREIGN_KEY_VIOLATION;
        Attempt control = session.attempt(insert.formatted(0), unique ? Pair.LETTER_CASE.stored() : "neither of them");
        Control.require(!unique || control.refusedAs(expected), "a unique key refuses the same text");
        Map<Pair, String> answers = new EnumMap<>(Pair.class);
        for (Pair pair : held) {
            Attempt attempt = session.attempt(insert.formatted(pair.ordinal()), pair.asked());
            String answer = attempt.refused() && !attempt.refusedAs(expected)
                    ? attempt.verdict()
                    : "" + (attempt.refused() == unique);
            answers.put(pair, control.refused() ? answer : "not-enforced");
        }
        return answers;
    }
}
