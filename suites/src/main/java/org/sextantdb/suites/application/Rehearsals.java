package org.sextantdb.suites.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.sextantdb.harness.migrate.Application;
import org.sextantdb.harness.migrate.MigrationDirectory;
import org.sextantdb.harness.session.ColumnName;
import org.sextantdb.harness.session.NotAskedException;
import org.sextantdb.harness.session.Workspace;

/** One walk through the migrations for each column, which answers for many rows; whoever asks first makes it. */
final class Rehearsals {
    private final Application application;
    private final List<String> columns;
    private final Map<String, Walk> walks = new ConcurrentHashMap<>();
    private final Map<String, Interruptions> interruptions = new ConcurrentHashMap<>();
    private final Map<String, DataWalk> data = new ConcurrentHashMap<>();

    /**
     * @param columns the columns in order; the first that was walked is the one with which others are compared
     */
    Rehearsals(Application application, List<String> columns) {
        this.application = application;
        this.columns = List.copyOf(columns);
    }

    Application application() {
        return application;
    }

    /**
     * @throws NotAskedException where the application has no migrations for this engine
     */
    MigrationDirectory directory(ColumnName column) {
        return application
                .directory(column.engine(), column.family())
                .orElseThrow(() -> new NotAskedException("the application has no migrations for " + column.engine()));
    }

    /** A walk does the work of all files. */
    int timeLimits() {
        int most = application.directories().values().stream()
                .mapToInt(directory -> directory.migrations().size())
                .max()
                .orElse(1);
        return 1 + most;
    }

    Walk walk(Workspace db) {
        return walks.computeIfAbsent(db.column().id(), id -> Walk.through(directory(db.column()), db));
    }

    Interruptions interruptions(Workspace db) {
        Walk walk = walk(db);
        return interruptions.computeIfAbsent(db.column().id(), id -> Interruptions.of(walk, db));
    }

    DataWalk data(Workspace db) {
        Walk walk = walk(db);
        return data.computeIfAbsent(db.column().id(), id -> DataWalk.through(walk, db));
    }

    /** The walk of the first column that reached a version. */
    Optional<Walk> reference(String version) {
        return columns.stream()
                .filter(walks::containsKey)
                .map(walks::get)
                .filter(walk -> walk.reached(version))
                .findFirst();
    }

    Optional<Walk> walked(ColumnName column) {
        return Optional.ofNullable(walks.get(column.id()));
    }
}
