package org.sextantdb.harness.migrate;

import java.util.List;

/** Liquibase's files. */
final class LiquibaseReader implements LayoutReader {
    @Override
    public List<Found> read(SourceTree tree, String family) {
        throw new UnsupportedOperationException(tree.shown());
    }
}
