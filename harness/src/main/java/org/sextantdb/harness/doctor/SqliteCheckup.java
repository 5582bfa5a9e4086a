package org.sextantdb.harness.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** SQLite: some settings are the file's, some each connection's own. */
final class SqliteCheckup implements Checkup {
    /** A larger file is not read from end to end without being asked. */
    static final long CHECKED_BYTES_MAX = 200L * 1024 * 1024;

    private static final int VIOLATIONS_MAX = 1000;

    private final long bytes;

    SqliteCheckup(long bytes) {
        this.bytes = bytes;
    }

    /** The file was opened read-only. */
    @Override
    public List<String> readOnly() {
        return List.of();
    }

    @Override
    public List<Question> questions() {
        List<Question> questions = new ArrayList<>(List.of(
                Question.of("foreign-keys", "pragma foreign_keys"),
                Question.of("synchronous", "pragma synchronous"),
                Question.of("encoding", "pragma encoding"),
                Question.of(
                        "tables",
                        "select name, strict, wr from pragma_table_list where schema = 'main' and type = 'table'"
                                + " and name not like 'sqlite\\_%' escape '\\' order by name"),
                Question.of(
                        "references",
                        "select distinct m.name from sqlite_master m, pragma_foreign_key_list(m.name)"
                                + " where m.type = 'table' order by 1")));
        if (bytes < CHECKED_BYTES_MAX) {
            questions.add(Question.of("integrity", "pragma quick_check(1)"));
            questions.add(Question.of(
                    "violations",
                    "select \"table\", count(*) from (select * from pragma_foreign_key_check limit " + VIOLATIONS_MAX
                            + ") group by 1 order by 1"));
        }
        return questions;
    }

    @Override
    public List<Check> checks() {
        return List.of(
                new Check(
                        "foreign-keys",
                        "SQLite checks foreign keys only in a connection that asked for it: each one must ask.",
                        SqliteCheckup::foreignKeys),
                new Check(
                        "foreign-key-violations",
                        "Rows without a parent stop a move to any database that checks.",
                        this::violations),
                new Check(
                        "journal-wal",
                        "With a rollback journal one writer locks all readers out, which applications see as SQLITE_BUSY.",
                        SqliteCheckup::journal),
                new Check(
                        "synchronous",
                        "What is committed must survive a power cut; the setting belongs to each connection.",
                        SqliteCheckup::synchronous),
                new Check(
                        "encoding-utf8",
                        "Other databases and tools expect UTF-8, and UTF-16 takes twice the room for most text.",
                        facts -> facts.value("encoding").equals("UTF-8")
                                ? Answer.ok("UTF-8")
                                : Answer.warning(
                                        facts.value("encoding"),
                                        "-- in a new file, before the first table: PRAGMA encoding = 'UTF-8'; then .dump"
                                                + " into it")),
                new Check(
                        "strict-tables",
                        "A table that is not STRICT takes text into a number column, and no other database will.",
                        SqliteCheckup::strictTables),
                new Check("integrity", "A damaged file loses more with every write.", this::integrity));
    }

    private static Answer foreignKeys(Facts facts) {
        boolean isOn = facts.value("foreign-keys").equals("1");
        List<String> references = facts.values("references");
        if (isOn) {
            return Answer.ok("on in a connection by this URL");
        }
        if (references.isEmpty()) {
            return Answer.ok("off in a fresh connection, and no table declares a foreign key");
        }
        return Answer.unsafe(
                "off in a fresh connection of this driver, and declared by " + Listing.of(references),
                "PRAGMA foreign_keys = ON; -- in every connection; or in the URL: ?foreign_keys=on");
    }

    private Answer violations(Facts facts) {
        if (bytes >= CHECKED_BYTES_MAX) {
            return tooLarge("PRAGMA foreign_key_check");
        }
        List<List<String>> violations = facts.table("violations");
        if (violations.isEmpty()) {
            return Answer.ok("every row has its parent");
        }
        List<String> counts = violations.stream()
                .map(row -> row.get(0) + " (" + row.get(1) + ")")
                .toList();
        return Answer.unsafe(
                "rows without a parent in " + Listing.of(counts),
                "PRAGMA foreign_key_check; -- lists them; then delete or mend each");
    }

    private static Answer journal(Facts facts) {
        return facts.value("journal").equals("wal")
                ? Answer.ok("wal")
                : Answer.warning("a rollback journal", "PRAGMA journal_mode = WAL;");
    }

    /** In WAL mode NORMAL loses the last commits at worst; with a rollback journal it can, rarely, damage the file. */
    private static Answer synchronous(Facts facts) {
        String value = facts.value("synchronous").toLowerCase(Locale.ROOT);
        boolean isWal = facts.value("journal").equals("wal");
        return switch (value) {
            case "0", "off" ->
                Answer.unsafe(
                        "OFF: a power cut can damage the file", "PRAGMA synchronous = FULL; -- in every connection");
            case "1", "normal" ->
                isWal
                        ? Answer.ok("NORMAL: with WAL a power cut can cost the last commits, not the file")
                        : Answer.warning(
                                "NORMAL: without WAL a power cut can, rarely, damage the file",
                                "PRAGMA synchronous = FULL; -- in every connection");
            default -> Answer.ok("FULL in a fresh connection of this driver");
        };
    }

    private static Answer strictTables(Facts facts) {
        List<List<String>> tables = facts.table("tables");
        List<String> loose = tables.stream()
                .filter(table -> table.get(1).equals("0"))
                .map(table -> table.get(0))
                .toList();
        return loose.isEmpty()
                ? Answer.ok(tables.isEmpty() ? "no tables" : "all " + tables.size() + " are STRICT")
                : Answer.warning(
                        loose.size() + " of " + tables.size() + " tables are not STRICT: " + Listing.of(loose),
                        "-- make the table anew as CREATE TABLE ... (...) STRICT; and copy the rows");
    }

    private Answer integrity(Facts facts) {
        if (bytes >= CHECKED_BYTES_MAX) {
            return tooLarge("PRAGMA quick_check");
        }
        String found = facts.value("integrity");
        return found.equals("ok")
                ? Answer.ok("quick_check finds nothing")
                : Answer.unsafe(
                        "quick_check says: " + found.lines().findFirst().orElse(found),
                        "-- restore a backup; or" + " sqlite3 FILE .recover into a new file");
    }

    private static Answer tooLarge(String statement) {
        return Answer.unknown("not tried, the file has more than 200 MB; run " + statement + "; where it is quiet");
    }
}
