package org.sextantdb.suites.upsert.load;

import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Statements;
import org.sextantdb.suites.upsert.form.Increment;

/** The ways to write a counter's row that may be there already. */
public enum FirstWrite {
    UPSERT(Increment.UPSERT),
    MERGE(Increment.MERGE),
    UPDATE_THEN_INSERT(Increment.UPDATE_THEN_INSERT),
    INSERT_THEN_UPDATE(Increment.INSERT_THEN_UPDATE),
    /** Insert or leave alone, in the engine's own words. */
    IGNORE(null) {
        @Override
        Attempt write(Statements on, int id) {
            return on.attempt("insert into counter (id, v) values (" + id + ", 1)"
                    + on.dialect().onConflictNothing("id"));
        }
    },
    REPLACE(null) {
        @Override
        Attempt write(Statements on, int id) {
            return on.attempt("replace into counter (id, v) values (" + id + ", 1)");
        }
    };

    private final @org.jspecify.annotations.Nullable Increment increment;

    FirstWrite(@org.jspecify.annotations.Nullable Increment increment) {
        this.increment = increment;
    }

    /** Whether every write adds one; else the row says 1 whoever wrote it. */
    boolean adds() {
        return increment != null;
    }

    /** Whether it is one statement that has an answer for a key that is there. */
    boolean promisesNoDuplicate() {
        return this == UPSERT || this == IGNORE || this == REPLACE;
    }

    Attempt write(Statements on, int id) {
        if (increment == null) {
            throw new IllegalStateException(this + " writes in its own way");
        }
        return increment.add(on, id);
    }
}
