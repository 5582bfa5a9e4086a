package org.sextantdb.harness.doctor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was read from a server: rows of texts by the name of the fact, NULL as an empty text; or why a fact could not be
 * read.
 */
record Facts(Map<String, List<List<String>>> rows, Map<String, String> missing) {

    Facts {
        rows = Map.copyOf(rows);
        missing = Map.copyOf(missing);
    }

    static Facts none() {
        return new Facts(Map.of(), Map.of());
    }

    Facts with(String fact, List<List<String>> table) {
        Map<String, List<List<String>>> more = new LinkedHashMap<>(rows);
        more.put(fact, table);
        Map<String, String> fewer = new LinkedHashMap<>(missing);
        fewer.remove(fact);
        return new Facts(more, fewer);
    }

    Facts with(String fact, String value) {
        return with(fact, List.of(List.of(value)));
    }

    /** The fact is a table of names and values; one of them is set. */
    Facts withEntry(String fact, String name, String value) {
        Map<String, List<String>> entries = new LinkedHashMap<>();
        rows.getOrDefault(fact, List.of()).forEach(row -> entries.put(row.get(0), row));
        entries.put(name, List.of(name, value));
        return with(fact, List.copyOf(entries.values()));
    }

    Facts without(String fact, String why) {
        Map<String, List<List<String>>> fewer = new LinkedHashMap<>(rows);
        fewer.remove(fact);
        Map<String, String> more = new LinkedHashMap<>(missing);
        more.put(fact, why);
        return new Facts(fewer, more);
    }

    /** All rows. */
    List<List<String>> table(String fact) {
        List<List<String>> table = rows.get(fact);
        if (table == null) {
            throw new MissingException(missing.getOrDefault(fact, "the server was not asked for " + fact));
        }
        return table;
    }

    /** The first column of all rows. */
    List<String> values(String fact) {
        return table(fact).stream().map(row -> row.get(0)).toList();
    }

    /** The only row. */
    List<String> row(String fact) {
        List<List<String>> table = table(fact);
        if (table.isEmpty()) {
            throw new MissingException("the server gave no answer about " + fact);
        }
        return table.get(0);
    }

    /** The first column of the only row. */
    String value(String fact) {
        return row(fact).get(0);
    }

    /** The value beside a name in a table of names and values; empty where the server does not know the name. */
    Optional<String> find(String fact, String name) {
        return table(fact).stream()
                .filter(row -> row.get(0).equalsIgnoreCase(name))
                .map(row -> row.get(1))
                .findFirst();
    }

    /** The value beside a name that the server must know. */
    String entry(String fact, String name) {
        return find(fact, name).orElseThrow(() -> new MissingException("this version has no setting " + name));
    }

    /** A fact that a check needs could not be read; the message says why. */
    static final class MissingException extends RuntimeException {
        private static final long serialVersionUID = 1;

        MissingException(String why) {
            super(why);
        }
    }
}
