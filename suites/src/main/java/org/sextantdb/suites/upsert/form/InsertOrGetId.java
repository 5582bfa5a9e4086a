package org.sextantdb.suites.upsert.form;

import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Statements;

/** The ways to have the id of the row with key 'a' in t, which is inserted where it is not there. */
public enum InsertOrGetId {
    /** An update that changes nothing, so that there is a row to return. */
    RETURNING("insert into t (k) values ('a') on conflict (k) do update set k = excluded.k returning id"),
    /** Makes the id of the row that is there the last inserted one. */
    LAST_INSERT_ID("insert into t (k) values ('a') on duplicate key update id = last_insert_id(id)") {
        @Override
        Attempt id(Statements on) {
            Attempt insert = super.id(on);
            return insert.refused() ? insert : on.attempt("select last_insert_id()");
        }
    },
    /** Insert or leave alone, in the engine's own words, and read it by its key. */
    IGNORE_THEN_SELECT("") {
        @Override
        Attempt id(Statements on) {
            Attempt insert =
                    on.attempt("insert into t (k) values ('a')" + on.dialect().onConflictNothing("k"));
            return insert.refused() ? insert : on.attempt(SELECT);
        }
    },
    /** Read it by its key, and insert only where it is not there. */
    SELECT_THEN_INSERT("select id from t where k = 'a'") {
        @Override
        Attempt id(Statements on) {
            Attempt select = super.id(on);
            if (select.refused() || !select.rows().isEmpty()) {
                return select;
            }
            Attempt insert = on.attempt("insert into t (k) values ('a')");
            return insert.refused() ? insert : on.attempt(SELECT);
        }
    };

    private static final String SELECT = "select id from t where k = 'a'";

    private final String first;

    InsertOrGetId(String first) {
        this.first = first;
    }

    /** The answer with the id, or the refusal. */
    Attempt id(Statements on) {
        return on.attempt(first);
    }
}
