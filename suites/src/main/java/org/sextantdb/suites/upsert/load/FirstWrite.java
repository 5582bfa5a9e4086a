package org.sextantdb.suites.upsert.load;

import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Statements;
import org.sextantdb.suites.upsert.form.Increment;

/** The ways to write a counter's row that may be there already. */
public enum FirstWrite {
    UPSERT(true, Increment.UPSERT::add),
    MERGE(true, Increment.MERGE::add),
    UPDATE_THEN_INSERT(true, Increment.UPDATE_THEN_INSERT::add),
    INSERT_THEN_UPDATE(true, Increment.INSERT_THEN_UPDATE::add),
    /** Insert or leave alone, in the engine's own words. */
    IGNORE(
            false,
            (on, id) -> on.attempt("insert into counter (id, v) values (" + id + ", 1)"
                    + on.dialect().onConflictNothing("id"))),
    REPLACE(false, (on, id) -> on.attempt("replace into counter (id, v) values (" + id + ", 1)"));

    private final boolean adds;
    private final Write write;

    FirstWrite(boolean adds, Write write) {
        this.adds = adds;
        this.write = write;
    }

    @FunctionalInterface
    private interface Write {
        Attempt row(Statements on, int id);
    }

    /** Whether every write adds one; else the row says 1 whoever wrote it. */
    boolean adds() {
        return adds;
    }

    /** Whether it is one statement that has an answer for a key that is there. */
    boolean promisesNoDuplicate() {
        return this == UPSERT || this == IGNORE || this == REPLACE;
    }

    Attempt write(Statements on, int id) {
        return write.row(on, id);
    }
}
