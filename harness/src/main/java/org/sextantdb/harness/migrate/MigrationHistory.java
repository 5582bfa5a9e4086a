package org.sextantdb.harness.migrate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sextantdb.harness.session.InconclusiveException;
import org.sextantdb.harness.session.Session;

/**
 * The tracking table. Only types that every engine has: no boolean, no timestamp, no reserved word, a key of 190 characters.
 */
final class MigrationHistory {
    private static final int ERROR_CHARS = 1000;
    private static final int NAME_CHARS = 190;
    private static final String COLUMNS = "step_number, version, migration_name, checksum, migration_state, direction,"
            + " statement_count, done_count, begun_number, done_checksum, fingerprint, applied_at, applied_by,"
            + " duration_millis, error_text";

    private final Session session;
    private final String table;
    private final String plainTable;

    /**
     * @param table its name; it stays in the schema in which the session is now, also when a script goes elsewhere
     */
    MigrationHistory(Session session, String table) {
        this.session = session.unrecorded();
        this.plainTable = table;
        this.table = session.dialect()
                .currentSchema()
                .map(query -> session.dialect().quoted(this.session.value(query)) + "." + table)
                .orElse(table);
    }

    boolean exists() {
        return session.schema().table(plainTable).isPresent();
    }

    /** Makes the table where it is missing. */
    void create() {
        session.run("create table if not exists " + table + " ("
                + "step_number int not null, version varchar(190) not null primary key,"
                + " migration_name varchar(190) not null, checksum varchar(64) not null,"
                + " migration_state varchar(10) not null, direction varchar(4) not null,"
                + " statement_count int not null, done_count int not null, begun_number int not null,"
                + " done_checksum varchar(64) not null, fingerprint varchar(64) not null,"
                + " applied_at varchar(40) not null, applied_by varchar(190) not null,"
                + " duration_millis bigint not null, error_text varchar(1000))"
                + session.dialect().trackingTableOptions());
    }

    /** All rows, in the order in which they were applied. */
    List<HistoryEntry> read() {
        return session.query("select " + COLUMNS + " from " + table + " order by step_number").values().stream()
                .map(MigrationHistory::entry)
                .toList();
    }

    Optional<HistoryEntry> find(String version) {
        return session.query("select " + COLUMNS + " from " + table + " where version = ?", version).values().stream()
                .map(MigrationHistory::entry)
                .findFirst();
    }

    void insert(HistoryEntry entry) {
        session.run(
                "insert into " + table + " (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entry.step(),
                entry.version(),
                cut(entry.name(), NAME_CHARS),
                entry.checksum(),
                state(entry),
                entry.direction().text(),
                entry.statements(),
                entry.done(),
                entry.begun(),
                entry.doneChecksum(),
                entry.fingerprint(),
                entry.appliedAt(),
                cut(entry.appliedBy(), NAME_CHARS),
                entry.durationMillis(),
                entry.error() == null ? null : cut(entry.error(), ERROR_CHARS));
    }

    /** Writes how far a migration is. */
    void update(HistoryEntry entry) {
        long changed = session.run(
                        "update " + table
                                + " set checksum = ?, migration_state = ?, direction = ?, statement_count = ?,"
                                + " done_count = ?, begun_number = ?, done_checksum = ?, fingerprint = ?,"
                                + " duration_millis = ?, error_text = ?, applied_at = ?, applied_by = ?, step_number = ?"
                                + " where version = ?",
                        entry.checksum(),
                        state(entry),
                        entry.direction().text(),
                        entry.statements(),
                        entry.done(),
                        entry.begun(),
                        entry.doneChecksum(),
                        entry.fingerprint(),
                        entry.durationMillis(),
                        entry.error() == null ? null : cut(entry.error(), ERROR_CHARS),
                        entry.appliedAt(),
                        cut(entry.appliedBy(), NAME_CHARS),
                        entry.step(),
                        entry.version())
                .count();
        if (changed == 0 && find(entry.version()).isEmpty()) {
            throw new InconclusiveException("the row of " + entry.version() + " in " + plainTable + " has vanished");
        }
    }

    void delete(String version) {
        session.run("delete from " + table + " where version = ?", version);
    }

    private static HistoryEntry entry(List<String> row) {
        return new HistoryEntry(
                Integer.parseInt(row.get(0)),
                row.get(1),
                row.get(2),
                row.get(3),
                HistoryEntry.State.valueOf(row.get(4).toUpperCase(Locale.ROOT)),
                Direction.valueOf(row.get(5).toUpperCase(Locale.ROOT)),
                Integer.parseInt(row.get(6)),
                Integer.parseInt(row.get(7)),
                Integer.parseInt(row.get(8)),
                row.get(9),
                row.get(10),
                row.get(11),
                row.get(12),
                Long.parseLong(row.get(13)),
                row.get(14));
    }

    private static String state(HistoryEntry entry) {
        return entry.state().name().toLowerCase(Locale.ROOT);
    }

    private static String cut(String text, int chars) {
        return text.codePointCount(0, text.length()) <= chars
                ? text
                : text.substring(0, text.offsetByCodePoints(0, chars));
    }
}
