package org.sextantdb.harness.migrate;

import java.util.List;

/** Reads one tool's layout. */
interface LayoutReader {

    /**
     * Every migration of a directory, in any order.
     *
     * @param family the engines' family for which it is read; empty for all
     * @throws org.sextantdb.harness.model.InputException for a file that does not belong
     */
    List<Found> read(SourceTree tree, String family);

    /** The reader of a layout. */
    static LayoutReader of(Layout layout) {
        return switch (layout) {
            case GOLANG_MIGRATE -> new PairReader(PairReader.Kind.GOLANG_MIGRATE);
            case SQLX -> new PairReader(PairReader.Kind.SQLX);
            case PLAIN -> new PairReader(PairReader.Kind.PLAIN);
            case GOOSE -> new GooseReader();
            case DBMATE -> new DbmateReader();
            case FLYWAY -> new FlywayReader();
            case LIQUIBASE -> new LiquibaseReader();
            case DIESEL -> new DirectoryReader(Layout.DIESEL);
            case PRISMA -> new DirectoryReader(Layout.PRISMA);
        };
    }
}
