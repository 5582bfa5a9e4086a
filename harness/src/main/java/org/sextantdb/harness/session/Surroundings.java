package org.sextantdb.harness.session;

import java.util.function.Supplier;

/**
 * What a workspace knows of the run around it.
 *
 * @param column the column
 * @param another makes one more empty database, which whoever made this one drops with it
 */
public record Surroundings(ColumnName column, Supplier<Workspace> another) {
    /** For a workspace that stands alone. */
    static final Surroundings NONE = new Surroundings(new ColumnName("", "", "", ""), () -> {
        throw new InconclusiveException("no second database can be made here");
    });
}
