package org.sextantdb.harness.migrate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sextantdb.harness.migrate.MigrationRefusedException.Reason;

/** The migrations of a directory by their versions. */
final class VersionIndex {
    private final MigrationDirectory directory;
    private final Map<String, Integer> places = new HashMap<>();

    VersionIndex(MigrationDirectory directory) {
        this.directory = directory;
        List<Migration> migrations = directory.migrations();
        for (int place = 0; place < migrations.size(); place++) {
            places.putIfAbsent(migrations.get(place).version(), place);
        }
    }

    MigrationDirectory directory() {
        return directory;
    }

    /**
     * The place of a version among the files, counted from 0.
     *
     * @throws MigrationRefusedException for a version without a file
     */
    int place(String version) {
        Integer place = places.get(version);
        if (place == null) {
            throw new MigrationRefusedException(
                    Reason.UNKNOWN_VERSION,
                    "there is no version " + version + " in " + directory.root()
                            + "; there are "
                            + directory.migrations().stream()
                                    .map(Migration::version)
                                    .collect(Collectors.joining(", ")));
        }
        return place;
    }

    /**
     * The migration of a version.
     *
     * @throws MigrationRefusedException for a version without a file
     */
    Migration migration(String version) {
        return directory.migrations().get(place(version));
    }

    /** Whether there is a file. */
    boolean has(String version) {
        return places.containsKey(version);
    }

    /** Whether a version is a repeatable migration's, as far as there is a file. */
    boolean isRepeatable(String version) {
        return has(version) && migration(version).repeatable();
    }
}
