package org.sextantdb.harness.session;

import java.util.function.Function;

/**
 * What a workspace knows of the run around it.
 *
 * @param column the column
 * @param another makes one more empty place, which whoever made this one drops with it
 */
public record Surroundings(ColumnName column, Function<Kind, Workspace> another) {
    /** What a place is to be. */
    public enum Kind {
        /** As every case has it: a database, or a schema in one. */
        AS_USUAL,
        /** A database of its own in any case. */
        DATABASE
    }

    /** For a workspace that stands alone. */
    static final Surroundings NONE = new Surroundings(new ColumnName("", "", "", ""), kind -> {
        throw new InconclusiveException("no second database can be made here");
    });
}
