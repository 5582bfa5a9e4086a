package org.sextantdb.harness.doctor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Settings of the server that decide whether data survives. */
final class MysqlServerChecks {
    private static final int CONNECTIONS_FEW = 100;
    /** A table's engine may be replaced without a word; a month 0 may be stored. */
    private static final List<String> WANTED_MODES = List.of("NO_ENGINE_SUBSTITUTION", "ERROR_FOR_DIVISION_BY_ZERO");

    private static final Set<String> READ_ONLY_SETTINGS = Set.of(
            "read_only", "super_read_only", "innodb_read_only", "tidb_super_read_only", "tidb_restricted_read_only");

    private final Circumstances circumstances;
    private final MysqlStatements statements;

    MysqlServerChecks(Circumstances circumstances, MysqlStatements statements) {
        this.circumstances = circumstances;
        this.statements = statements;
    }

    List<Check> checks() {
        return List.of(
                new Check(
                        "strict-mode",
                        "Without strict mode a value that does not fit is changed until it does, and nobody is told.",
                        this::strict),
                new Check(
                        "isolation-level",
                        "The level decides which changes of others a transaction sees; code is written for one level.",
                        this::isolation),
                new Check(
                        "accepts-writes",
                        "A writable URL that leads to a read-only server fails on the first write, often after a failover.",
                        this::writes),
                new Check(
                        "foreign-key-checks",
                        "Without the checks rows come in whose parents are missing, and stay.",
                        this::foreignKeys),
                new Check(
                        "table-names-case",
                        "Whether Users and users are one table depends on it, and it cannot be changed later.",
                        this::namesCase),
                new Check(
                        "time-zone",
                        "NOW() and every TIMESTAMP are read in the session's zone; SYSTEM is whatever the machine says.",
                        this::timeZone),
                new Check(
                        "max-connections",
                        "Pools of a few instances together need more connections than one developer.",
                        this::connections));
    }

    /** Connector/J makes its own sessions strict; other clients get the server's mode. */
    private Answer strict(Facts facts) {
        List<String> global = modes(facts.entry("global", "sql_mode"));
        List<String> session = modes(facts.entry("session", "sql_mode"));
        List<String> wanted = new ArrayList<>(global);
        if (!isStrict(global)) {
            wanted.add("STRICT_TRANS_TABLES");
            WANTED_MODES.stream().filter(mode -> !global.contains(mode)).forEach(wanted::add);
            String driver = isStrict(session) ? "; this driver makes its own sessions strict, others do not" : "";
            return Answer.unsafe("sql_mode is '" + String.join(",", global) + "'" + driver, mode(wanted));
        }
        if (!isStrict(session)) {
            return Answer.unsafe(
                    "the server is strict, this session is not: sql_mode is '" + String.join(",", session) + "'",
                    "-- in the URL: no sessionVariables=sql_mode=..., no jdbcCompliantTruncation=false");
        }
        List<String> absent =
                WANTED_MODES.stream().filter(mode -> !global.contains(mode)).toList();
        if (!absent.isEmpty()) {
            wanted.addAll(absent);
            return Answer.warning("strict, but without " + String.join(" and ", absent), mode(wanted));
        }
        return Answer.ok("strict: " + String.join(",", global));
    }

    private String mode(List<String> modes) {
        return statements.set("sql_mode = '" + String.join(",", modes) + "'");
    }

    private static boolean isStrict(List<String> modes) {
        return modes.contains("STRICT_TRANS_TABLES")
                || modes.contains("STRICT_ALL_TABLES")
                || modes.contains("TRADITIONAL");
    }

    private static List<String> modes(String text) {
        return Arrays.stream(text.split(",")).filter(mode -> !mode.isBlank()).toList();
    }

    /** MariaDB before 11.1 has the older name only. */
    private Answer isolation(Facts facts) {
        String name =
                facts.find("global", "transaction_isolation").isPresent() ? "transaction_isolation" : "tx_isolation";
        String global = facts.entry("global", name).toUpperCase(Locale.ROOT);
        String session = facts.entry("session", name).toUpperCase(Locale.ROOT);
        String mend = statements.set(name + " = 'REPEATABLE-READ'");
        if (global.equals("READ-UNCOMMITTED") || session.equals("READ-UNCOMMITTED")) {
            return Answer.unsafe("READ-UNCOMMITTED: transactions see what others may still undo", mend);
        }
        return global.equals(session)
                ? Answer.ok(global)
                : Answer.warning("the server says " + global + ", this connection " + session);
    }

    private Answer writes(Facts facts) {
        List<String> on = new ArrayList<>();
        for (List<String> row : facts.table("global")) {
            if (READ_ONLY_SETTINGS.contains(row.get(0).toLowerCase(Locale.ROOT)) && isOn(row.get(1))) {
                on.add(row.get(0));
            }
        }
        return CommonChecks.writing(
                circumstances,
                !on.isEmpty(),
                on.isEmpty() ? "the server takes writes" : "the server is read-only: " + String.join(", ", on),
                "-- let the URL lead to the primary; or, where this is the primary: SET GLOBAL "
                        + String.join(" = OFF, GLOBAL ", on) + " = OFF;");
    }

    private Answer foreignKeys(Facts facts) {
        List<String> off = new ArrayList<>();
        if (!isOn(facts.entry("global", "foreign_key_checks"))) {
            off.add("foreign_key_checks");
        }
        if (facts.find("global", "tidb_enable_foreign_key")
                .filter(value -> !isOn(value))
                .isPresent()) {
            off.add("tidb_enable_foreign_key");
        }
        if (!off.isEmpty()) {
            return Answer.unsafe("off on the server: " + String.join(", ", off), statements.set(off.get(0) + " = ON"));
        }
        return isOn(facts.entry("session", "foreign_key_checks"))
                ? Answer.ok("on")
                : Answer.unsafe("on for the server, off for this connection", "SET foreign_key_checks = ON;");
    }

    private Answer namesCase(Facts facts) {
        return switch (facts.entry("global", "lower_case_table_names")) {
            case "0" -> Answer.ok("0: names are told apart by case, as on Linux");
            case "1" -> Answer.ok("1: names are stored in lower case");
            default ->
                circumstances.product().equals("TiDB")
                        ? Answer.ok("2: names are kept as written and compared without case")
                        : Answer.warning(
                                "2: names are kept as written and compared without case, on this machine only");
        };
    }

    private Answer timeZone(Facts facts) {
        String global = facts.entry("global", "time_zone");
        String session = facts.entry("session", "time_zone");
        if (global.equalsIgnoreCase("SYSTEM")) {
            String machine = facts.find("global", "system_time_zone").orElse("unknown");
            return Answer.warning(
                    "SYSTEM, which is " + machine + " on the server's machine", statements.set("time_zone = '+00:00'"));
        }
        return global.equals(session)
                ? Answer.ok(global)
                : Answer.warning("the server says " + global + ", this connection " + session);
    }

    /** TiDB's 0 is no limit. */
    private Answer connections(Facts facts) {
        long most = Long.parseLong(facts.entry("global", "max_connections"));
        if (most == 0) {
            return Answer.ok("no limit");
        }
        return most < CONNECTIONS_FEW
                ? Answer.warning("at most " + most, statements.set("max_connections = 151"))
                : Answer.ok("at most " + most);
    }

    static boolean isOn(String value) {
        return value.equals("1") || value.equalsIgnoreCase("ON") || value.equalsIgnoreCase("true");
    }
}
