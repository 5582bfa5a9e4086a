package org.sextantdb.suites.upsert.form;

import org.sextantdb.harness.model.ErrorClass;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Statements;

/** The ways to insert the row (1, 11) into t, or to set v of the one that is there to 11. */
public enum InsertOrUpdate {
    ON_CONFLICT("insert into t (id, v) values (1, 11) on conflict (id) do update set v = excluded.v"),
    ON_DUPLICATE_KEY("insert into t (id, v) values (1, 11) on duplicate key update v = values(v)"),
    ROW_ALIAS("insert into t (id, v) values (1, 11) as new on duplicate key update v = new.v"),
    REPLACE("replace into t (id, v) values (1, 11)"),
    MERGE("merge into t using (select 1 as id, 11 as v) s on t.id = s.id"
            + " when matched then update set v = s.v when not matched then insert (id, v) values (s.id, s.v)"),
    /** Update, and insert where no row was hit. */
    UPDATE_THEN_INSERT(InsertOrUpdate.UPDATE_ROW) {
        @Override
        Attempt write(Statements on) {
            Attempt update = on.attempt(UPDATE_ROW);
            return update.refused() || update.count() > 0 ? update : on.attempt(INSERT_ROW);
        }
    },
    /** Insert, and update where the key is refused. */
    INSERT_THEN_UPDATE(InsertOrUpdate.INSERT_ROW) {
        @Override
        Attempt write(Statements on) {
            Attempt insert = on.attempt(INSERT_ROW);
            return insert.refusedAs(ErrorClass.UNIQUE_VIOLATION) ? on.attempt(UPDATE_ROW) : insert;
        }
    },
    /** Lock the row by reading it, then insert or update. */
    LOCK_THEN_WRITE("select v from t where id = 1 for update") {
        @Override
        Attempt write(Statements on) {
            return on.transaction(() -> {
                Attempt lock = super.write(on);
                return lock.refused() ? lock : on.attempt(lock.rows().isEmpty() ? INSERT_ROW : UPDATE_ROW);
            });
        }
    };

    private static final String INSERT_ROW = "insert into t (id, v) values (1, 11)";
    private static final String UPDATE_ROW = "update t set v = 11 where id = 1";

    private final String first;

    InsertOrUpdate(String first) {
        this.first = first;
    }

    /** Writes the row; what is refused in the end is the answer. */
    Attempt write(Statements on) {
        return on.attempt(first);
    }
}
