package org.sextantdb.harness.migrate;

import java.util.List;

/** Flyway's files. */
final class FlywayReader implements LayoutReader {
    @Override
    public List<Found> read(SourceTree tree, String family) {
        throw new UnsupportedOperationException(tree.shown());
    }
}
