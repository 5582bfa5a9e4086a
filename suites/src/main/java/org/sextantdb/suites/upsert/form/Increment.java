package org.sextantdb.suites.upsert.form;

import org.sextantdb.harness.model.ErrorClass;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Statements;

/** The ways to add one to a counter that is begun with one where it is not there. */
public enum Increment {
    /** The engine's own statement that inserts or updates. */
    UPSERT {
        @Override
        public Attempt add(Statements on, int id) {
            return on.attempt(insert(id) + on.dialect().onConflictUpdate("id", "v = counter.v + 1"));
        }
    },
    MERGE {
        @Override
        public Attempt add(Statements on, int id) {
            return on.attempt("merge into counter using (select " + id + " as id) s on counter.id = s.id"
                    + " when matched then update set v = counter.v + 1"
                    + " when not matched then insert (id, v) values (s.id, 1)");
        }
    },
    /** Update, and insert where no row was hit. */
    UPDATE_THEN_INSERT {
        @Override
        public Attempt add(Statements on, int id) {
            Attempt update = on.attempt(update(id));
            return update.refused() || update.count() > 0 ? update : on.attempt(insert(id));
        }
    },
    /** Insert, and update where the key is refused. */
    INSERT_THEN_UPDATE {
        @Override
        public Attempt add(Statements on, int id) {
            Attempt insert = on.attempt(insert(id));
            return insert.refusedAs(ErrorClass.UNIQUE_VIOLATION) ? on.attempt(update(id)) : insert;
        }
    },
    /** Lock the row by reading it, then insert or update. */
    LOCK_THEN_WRITE {
        @Override
        public Attempt add(Statements on, int id) {
            return on.transaction(() -> {
                Attempt lock = on.attempt(select(id) + " for update");
                return lock.refused() ? lock : on.attempt(lock.rows().isEmpty() ? insert(id) : update(id));
            });
        }
    },
    /** Read, add in the application and write the result: what loses updates. */
    READ_THEN_WRITE {
        @Override
        public Attempt add(Statements on, int id) {
            return on.transaction(() -> {
                Attempt read = on.attempt(select(id));
                if (read.refused() || read.rows().isEmpty()) {
                    return read.refused() ? read : on.attempt(insert(id));
                }
                int next = Integer.parseInt(read.rows().single()) + 1;
                return on.attempt("update counter set v = " + next + " where id = " + id);
            });
        }
    };

    /** The table that it needs. */
    public static final String TABLE = "create table counter (id int primary key, v int not null)";

    /** Adds one; what is refused in the end is the answer. */
    public abstract Attempt add(Statements on, int id);

    private static String insert(int id) {
        return "insert into counter (id, v) values (" + id + ", 1)";
    }

    private static String update(int id) {
        return "update counter set v = v + 1 where id = " + id;
    }

    private static String select(int id) {
        return "select v from counter where id = " + id;
    }
}
