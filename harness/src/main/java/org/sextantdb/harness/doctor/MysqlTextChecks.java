package org.sextantdb.harness.doctor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Character sets and collations, from the server down to the column. */
final class MysqlTextChecks {
    private static final String GOOD = "utf8mb4";
    /** Hold every character, and are nobody's default. */
    private static final Set<String> WHOLE_UNICODE = Set.of("utf16", "utf16le", "utf32", "gb18030");

    private final MysqlStatements statements;

    MysqlTextChecks(MysqlStatements statements) {
        this.statements = statements;
    }

    List<Check> checks() {
        return List.of(
                new Check(
                        "utf8mb4-server",
                        "A database made without a character set gets the server's, and anything but utf8mb4 loses or"
                                + " refuses emoji.",
                        this::server),
                new Check(
                        "utf8mb4-database",
                        "A table made without a character set gets the database's.",
                        MysqlTextChecks::database),
                new Check(
                        "utf8mb4-tables",
                        "A column added to a table gets the table's character set.",
                        MysqlTextChecks::tables),
                new Check(
                        "utf8mb4-columns",
                        "What a column's character set cannot hold is refused, or, without strict mode, cut off for good.",
                        MysqlTextChecks::columns),
                new Check(
                        "utf8mb4-connection",
                        "Text is converted to the connection's character set on its way, in both directions.",
                        MysqlTextChecks::connection),
                new Check(
                        "collation-equal",
                        "Columns of two collations cannot be compared without saying how, and find different rows equal.",
                        this::collations));
    }

    private Answer server(Facts facts) {
        String charset = facts.entry("global", "character_set_server");
        String collation = facts.entry("global", "collation_server");
        return judged(
                charset,
                "the server's default is " + charset + " (" + collation + ")",
                statements.set("character_set_server = 'utf8mb4', collation_server = '" + wanted(facts) + "'"));
    }

    private static Answer database(Facts facts) {
        List<String> schema = facts.row("schema");
        return judged(
                schema.get(1),
                "the database's default is " + schema.get(1) + " (" + schema.get(2) + ")",
                "ALTER DATABASE " + MysqlStatements.quoted(schema.get(0)) + " CHARACTER SET utf8mb4 COLLATE "
                        + wanted(facts) + ";");
    }

    /** The collation that the database pins, as far as it is one of utf8mb4. */
    private static String wanted(Facts facts) {
        String pinned = facts.row("schema").get(2);
        return pinned.startsWith(GOOD + "_") ? pinned : "utf8mb4_unicode_ci";
    }

    private static Answer judged(String charset, String fact, String mend) {
        if (charset.equals(GOOD)) {
            return Answer.ok(fact);
        }
        return WHOLE_UNICODE.contains(charset) ? Answer.warning(fact, mend) : Answer.unsafe(fact, mend);
    }

    private static Answer tables(Facts facts) {
        List<List<String>> tables = facts.table("tables");
        Map<String, String> others = new TreeMap<>();
        for (List<String> table : tables) {
            String charset = table.get(3).split("_", 2)[0];
            if (!charset.isEmpty() && !charset.equals(GOOD)) {
                others.put(table.get(0), charset);
            }
        }
        if (others.isEmpty()) {
            return Answer.ok(
                    tables.isEmpty() ? "no tables that this user may see" : "all " + tables.size() + " in utf8mb4");
        }
        return worst(
                others.values(), others.size() + " of " + tables.size() + " tables: " + named(others), others, facts);
    }

    private static Answer columns(Facts facts) {
        List<List<String>> columns = facts.table("columns");
        Map<String, String> others = new LinkedHashMap<>();
        Map<String, String> tables = new LinkedHashMap<>();
        for (List<String> column : columns) {
            if (!column.get(2).equals(GOOD)) {
                others.put(column.get(0) + "." + column.get(1), column.get(2));
                tables.put(column.get(0), column.get(2));
            }
        }
        if (others.isEmpty()) {
            return Answer.ok(
                    columns.isEmpty()
                            ? "no text columns that this user may see"
                            : "all " + columns.size() + " in utf8mb4");
        }
        return worst(
                others.values(),
                others.size() + " of " + columns.size() + " text columns: " + named(others),
                tables,
                facts);
    }

    /** ASCII is how hashes and codes are kept small, and says no to everything else. */
    private static Answer worst(
            java.util.Collection<String> charsets, String fact, Map<String, String> tables, Facts facts) {
        boolean isLoss = charsets.stream().anyMatch(set -> !set.equals("ascii") && !WHOLE_UNICODE.contains(set));
        String[] mend = tables.keySet().stream()
                .limit(Listing.STATEMENTS_MAX)
                .map(table -> "ALTER TABLE " + MysqlStatements.quoted(table)
                        + " CONVERT TO CHARACTER SET utf8mb4 COLLATE " + wanted(facts) + ";")
                .toArray(String[]::new);
        return isLoss ? Answer.unsafe(fact, mend) : Answer.warning(fact, mend);
    }

    private static String named(Map<String, String> charsets) {
        return Listing.of(charsets.entrySet().stream()
                .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                .toList());
    }

    private static Answer connection(Facts facts) {
        Map<String, String> sets = new LinkedHashMap<>();
        for (String name : List.of("character_set_client", "character_set_connection", "character_set_results")) {
            sets.put(name, facts.entry("session", name));
        }
        // No character set for results means: as the column has it.
        if (sets.getOrDefault("character_set_results", "").isEmpty()) {
            sets.remove("character_set_results");
        }
        boolean isGood = sets.values().stream().allMatch(GOOD::equals);
        String init = facts.find("global", "init_connect").orElse("");
        if (isGood && init.isBlank()) {
            return Answer.ok("client, connection and results in utf8mb4, as this driver connects");
        }
        if (isGood) {
            return Answer.warning(
                    "utf8mb4 as this driver connects; but init_connect runs statements in the sessions of others");
        }
        return Answer.unsafe(
                sets.entrySet().stream()
                        .map(entry -> entry.getKey() + " = " + entry.getValue())
                        .collect(Collectors.joining(", ")),
                "SET NAMES utf8mb4; -- or in the URL: characterEncoding=UTF-8");
    }

    private Answer collations(Facts facts) {
        String database = facts.row("schema").get(2);
        String server = facts.entry("global", "collation_server");
        Set<String> tables = new TreeSet<>();
        Map<String, Integer> columns = new TreeMap<>();
        facts.table("tables").stream()
                .filter(table -> !table.get(3).isEmpty() && !table.get(3).equals(database))
                .forEach(table -> tables.add(table.get(0)));
        for (List<String> column : facts.table("columns")) {
            if (!column.get(3).equals(database)) {
                columns.merge(column.get(3), 1, Integer::sum);
                tables.add(column.get(0));
            }
        }
        if (tables.isEmpty() && server.equals(database)) {
            return Answer.ok(database + " everywhere");
        }
        StringBuilder fact = new StringBuilder("the database has " + database);
        if (!server.equals(database)) {
            fact.append(", the server ").append(server);
        }
        if (!tables.isEmpty()) {
            fact.append("; others in ").append(Listing.of(List.copyOf(tables)));
        }
        columns.forEach((collation, count) -> fact.append("; ")
                .append(Listing.count(count, "column"))
                .append(" in ")
                .append(collation));
        List<String> mend = new ArrayList<>();
        if (!server.equals(wanted(facts))) {
            mend.add(statements.set("collation_server = '" + wanted(facts) + "'"));
        }
        tables.stream()
                .limit(Listing.STATEMENTS_MAX)
                .map(table -> "ALTER TABLE " + MysqlStatements.quoted(table)
                        + " CONVERT TO CHARACTER SET utf8mb4 COLLATE " + wanted(facts) + ";")
                .forEach(mend::add);
        return new Answer(State.WARNING, fact.toString(), mend);
    }
}
