package org.sextantdb.suites.upsert.ignore;

import org.sextantdb.harness.engine.Dialect;

/** How an insert says that a row which is there already may be passed over. */
public enum Form {
    /** In the engine's own words for exactly this. */
    DO_NOTHING("insert", "an insert that leaves a duplicate out"),
    INSERT_IGNORE("insert ignore", "INSERT IGNORE"),
    INSERT_OR_IGNORE("insert or ignore", "INSERT OR IGNORE");

    private final String verb;
    private final String words;

    Form(String verb, String words) {
        this.verb = verb;
        this.words = words;
    }

    String words() {
        return words;
    }

    /**
     * The statement; what is passed over is a row with the same {@code id}.
     *
     * @param columns the columns of {@code t}
     * @param source VALUES or a query
     */
    String sql(Dialect dialect, String columns, String source) {
        return verb + " into t (" + columns + ") " + source
                + (this == DO_NOTHING ? dialect.onConflictNothing("id") : "");
    }
}
