package org.sextantdb.harness.migrate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.migrate.MigrationStatus.State;

/** The files of a directory beside the rows of the tracking table, as both were when they were read. */
final class TrackedMigrations {
    private final VersionIndex files;
    private final Map<String, HistoryEntry> rows = new LinkedHashMap<>();

    TrackedMigrations(VersionIndex files, List<HistoryEntry> history) {
        this.files = files;
        history.forEach(entry -> rows.putIfAbsent(entry.version(), entry));
    }

    /** Every version that has a file or a row: the files in their order, then the rows without one. */
    List<MigrationStatus> statuses() {
        List<MigrationStatus> all = new ArrayList<>();
        int newest = newestApplied();
        for (Migration migration : migrations()) {
            HistoryEntry entry = rows.get(migration.version());
            boolean isOlder = files.place(migration.version()) < newest;
            all.add(new MigrationStatus(
                    migration.version(), migration.name(), state(migration, entry, isOlder), entry));
        }
        for (HistoryEntry entry : rows.values()) {
            if (!files.has(entry.version())) {
                all.add(new MigrationStatus(entry.version(), entry.name(), State.MISSING_FILE, entry));
            }
        }
        return List.copyOf(all);
    }

    private List<Migration> migrations() {
        return files.directory().migrations();
    }

    /** The place of the newest version that is applied; -1 where none is. */
    private int newestApplied() {
        return migrations().stream()
                .filter(migration -> !migration.repeatable() && rows.containsKey(migration.version()))
                .mapToInt(migration -> files.place(migration.version()))
                .max()
                .orElse(-1);
    }

    private static State state(Migration migration, @Nullable HistoryEntry entry, boolean isOlder) {
        if (entry == null) {
            return isOlder && !migration.repeatable() ? State.OUT_OF_ORDER : State.PENDING;
        }
        if (entry.dirty()) {
            return entry.state() == HistoryEntry.State.FAILED ? State.FAILED : State.RUNNING;
        }
        if (entry.isOf(migration)) {
            return State.APPLIED;
        }
        return migration.repeatable() ? State.PENDING : State.EDITED;
    }

    /** Those with a row, in the order of the files. */
    List<Migration> applied() {
        return migrations().stream()
                .filter(migration -> rows.containsKey(migration.version()))
                .toList();
    }

    /** What is missing up to there, and the repeatable ones that were changed. */
    List<Migration> pending(Target target) {
        return migrations().stream()
                .filter(migration -> target.wants(migration, files))
                .filter(migration -> mayRun(migration, rows.get(migration.version())))
                .toList();
    }

    /** Whether a migration goes up, by its row of the tracking table: not yet applied, or repeatable and changed since. */
    static boolean mayRun(Migration migration, @Nullable HistoryEntry entry) {
        return entry == null || migration.repeatable() && !entry.isOf(migration);
    }

    /**
     * Those that were applied last, the last one first.
     *
     * @param count how many; 0 for all
     */
    List<Migration> newest(int count) {
        return versioned().stream()
                .limit(count == 0 ? Integer.MAX_VALUE : count)
                .map(entry -> files.migration(entry.version()))
                .toList();
    }

    /** Those that are applied above there, the last one first. */
    List<Migration> above(Target target) {
        return versioned().stream()
                .map(entry -> files.migration(entry.version()))
                .filter(migration -> !target.wants(migration, files))
                .toList();
    }

    /** The rows of versions, the last one that was applied first. */
    private List<HistoryEntry> versioned() {
        return rows.values().stream()
                .filter(entry -> !files.isRepeatable(entry.version()))
                .sorted(Comparator.comparing(HistoryEntry::step).reversed())
                .toList();
    }

    /** The migration that is half done. */
    Optional<HistoryEntry> dirty() {
        return rows.values().stream().filter(HistoryEntry::dirty).findFirst();
    }

    /** The number of the next migration in the order in which they are applied. */
    int nextStep() {
        return rows.values().stream().mapToInt(HistoryEntry::step).max().orElse(0) + 1;
    }
}
