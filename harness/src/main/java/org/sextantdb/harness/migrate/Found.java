package org.sextantdb.harness.migrate;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A migration and where it was found.
 *
 * @param order what it is ordered and known by; null where the order is that of the files
 * @param shown its file as the user knows it
 */
record Found(@Nullable Version order, String shown, Migration migration) {

    static Found versioned(Version version, String name, String shown, Script up, Optional<Script> down) {
        return new Found(version, shown, new Migration(version.text(), SourceTree.oneLine(name), up, down, false));
    }
}
