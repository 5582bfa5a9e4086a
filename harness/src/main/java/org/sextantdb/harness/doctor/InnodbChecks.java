package org.sextantdb.harness.doctor;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Storage engine, row format and replication of MySQL and MariaDB. */
final class InnodbChecks {
    private static final Set<String> SHORT_KEYS = Set.of("compact", "redundant");

    private final Circumstances circumstances;
    private final MysqlStatements statements;

    InnodbChecks(Circumstances circumstances, MysqlStatements statements) {
        this.circumstances = circumstances;
        this.statements = statements;
    }

    List<Check> checks() {
        return List.of(
                new Check(
                        "engine-innodb",
                        "Other storage engines ignore transactions and foreign keys without a word.",
                        this::engine),
                new Check(
                        "row-format",
                        "COMPACT and REDUNDANT allow 767 bytes in an index: 191 characters of utf8mb4.",
                        this::rowFormat),
                new Check(
                        "not-a-replica",
                        "A write to a replica is lost to the primary, and may stop replication.",
                        this::replica));
    }

    private Answer engine(Facts facts) {
        List<List<String>> tables = facts.table("tables");
        List<List<String>> others = tables.stream()
                .filter(table -> !table.get(1).isEmpty() && !table.get(1).equalsIgnoreCase("InnoDB"))
                .toList();
        if (!others.isEmpty()) {
            return Answer.unsafe(
                    others.size() + " of " + tables.size() + " tables: "
                            + Listing.of(others.stream()
                                    .map(table -> table.get(0) + " (" + table.get(1) + ")")
                                    .toList()),
                    others.stream()
                            .limit(Listing.STATEMENTS_MAX)
                            .map(table -> "ALTER TABLE " + MysqlStatements.quoted(table.get(0)) + " ENGINE = InnoDB;")
                            .toArray(String[]::new));
        }
        String preset = facts.entry("global", "default_storage_engine");
        return preset.equalsIgnoreCase("InnoDB")
                ? Answer.ok("InnoDB, " + Listing.count(tables.size(), "table"))
                : Answer.unsafe(
                        "new tables get the engine " + preset, statements.set("default_storage_engine = 'InnoDB'"));
    }

    private Answer rowFormat(Facts facts) {
        List<String> old = facts.table("tables").stream()
                .filter(table -> table.get(1).equalsIgnoreCase("InnoDB"))
                .filter(table -> SHORT_KEYS.contains(table.get(2).toLowerCase(Locale.ROOT)))
                .map(table -> table.get(0))
                .toList();
        if (!old.isEmpty()) {
            return Answer.warning(
                    "COMPACT or REDUNDANT: " + Listing.of(old),
                    old.stream()
                            .limit(Listing.STATEMENTS_MAX)
                            .map(table -> "ALTER TABLE " + MysqlStatements.quoted(table) + " ROW_FORMAT = DYNAMIC;")
                            .toArray(String[]::new));
        }
        String preset = facts.entry("global", "innodb_default_row_format");
        return SHORT_KEYS.contains(preset.toLowerCase(Locale.ROOT))
                ? Answer.warning("new tables get " + preset, statements.set("innodb_default_row_format = 'dynamic'"))
                : Answer.ok(preset + ": up to 3072 bytes in an index");
    }

    private Answer replica(Facts facts) {
        boolean isReplica = !facts.table("replica").isEmpty();
        String fact = isReplica ? "a replica of another server" : "no replica";
        return isReplica && !circumstances.isMeantReadOnly()
                ? Answer.unsafe(fact, "-- let the URL lead to the primary")
                : Answer.ok(fact);
    }
}
