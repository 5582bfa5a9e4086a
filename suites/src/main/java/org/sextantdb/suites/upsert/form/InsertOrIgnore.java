package org.sextantdb.suites.upsert.form;

import java.util.Locale;
import org.sextantdb.harness.model.ErrorClass;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Statements;

/** The ways to insert the row (1, v) into t, or to leave the one that is there alone. */
public enum InsertOrIgnore {
    ON_CONFLICT("insert into t (id, v) values (1, %s) on conflict (id) do nothing"),
    SAME_KEY("insert into t (id, v) values (1, %s) on duplicate key update id = id"),
    INSERT_IGNORE("insert ignore into t (id, v) values (1, %s)"),
    INSERT_OR_IGNORE("insert or ignore into t (id, v) values (1, %s)"),
    MERGE("merge into t using (select 1 as id, %s as v) s on t.id = s.id"
            + " when not matched then insert (id, v) values (s.id, s.v)"),
    /** Insert unless a query finds the row. */
    WHERE_NOT_EXISTS("insert into t (id, v) select 1, %s where not exists (select 1 from t where id = 1)"),
    /** Insert, and let a duplicate key be no error. */
    INSERT_AND_CATCH("insert into t (id, v) values (1, %s)") {
        @Override
        Attempt write(Statements on, String value) {
            Attempt insert = super.write(on, value);
            return insert.refusedAs(ErrorClass.UNIQUE_VIOLATION) ? Session.done() : insert;
        }
    };

    private final String statement;

    InsertOrIgnore(String statement) {
        this.statement = statement;
    }

    /**
     * Writes the row; what is refused in the end is the answer.
     *
     * @param value of v, as a literal
     */
    Attempt write(Statements on, String value) {
        return on.attempt(String.format(Locale.ROOT, statement, value));
    }
}
