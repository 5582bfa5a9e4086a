package org.sextantdb.harness.migrate;

import java.nio.file.Path;
import java.util.List;
import org.sextantdb.harness.migrate.MigrationRefusedException.Reason;

/** Refuses what must not be passed over in silence, before anything is done. */
final class Validation {
    private final Path root;
    private final boolean outOfOrder;

    /**
     * @param root where the files are
     * @param outOfOrder whether a file older than the newest applied one is taken
     */
    Validation(Path root, boolean outOfOrder) {
        this.root = root;
        this.outOfOrder = outOfOrder;
    }

    /**
     * @throws MigrationRefusedException for the first that is half done, changed, missing, or too old
     */
    void pass(List<MigrationStatus> all) {
        for (MigrationStatus one : all) {
            switch (one.state()) {
                case PENDING, APPLIED -> {
                    continue;
                }
                case RUNNING, FAILED ->
                    throw new MigrationRefusedException(
                            Reason.DIRTY,
                            one.title() + " is half done (" + one.sentence()
                                    + "); mend it and 'resume', or 'settle' it by hand");
                case EDITED ->
                    throw new MigrationRefusedException(
                            Reason.EDITED,
                            one.title()
                                    + " was changed after it was applied; undo the change, and put it into a new migration");
                case MISSING_FILE ->
                    throw new MigrationRefusedException(
                            Reason.MISSING_FILE,
                            one.title() + " is applied and has no file in " + root + "; bring the file back");
                case OUT_OF_ORDER -> {
                    if (!outOfOrder) {
                        throw new MigrationRefusedException(
                                Reason.OUT_OF_ORDER,
                                one.title() + " is older than what is applied, and was never applied; "
                                        + "give it a newer version, or allow it with --out-of-order");
                    }
                }
            }
        }
    }
}
