package org.sextantdb.suites.upsert.form;

import java.util.Locale;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Statements;

/** The ways to write an event (id 1, version, v) unless a newer one of the same id is there. */
public enum EventForm {
    ON_CONFLICT("insert into t (id, v, version) values (1, %2$d, %1$d)"
            + " on conflict (id) do update set v = excluded.v, version = excluded.version"
            + " where excluded.version > t.version"),
    /** What is compared is set last: an engine may see the columns change from left to right. */
    ON_DUPLICATE_KEY("insert into t (id, v, version) values (1, %2$d, %1$d) on duplicate key update"
            + " v = if(values(version) > version, values(v), v), version = greatest(version, values(version))"),
    /** The same without VALUES(), which one vendor has deprecated. */
    ROW_ALIAS("insert into t (id, v, version) values (1, %2$d, %1$d) as new on duplicate key update"
            + " v = if(new.version > t.version, new.v, t.v), version = greatest(t.version, new.version)"),
    MERGE("merge into t using (select 1 as id, %2$d as v, %1$d as version) s on t.id = s.id"
            + " when matched and s.version > t.version then update set v = s.v, version = s.version"
            + " when not matched then insert (id, v, version) values (s.id, s.v, s.version)"),
    /** Update what is older; where nothing was, insert, and let a duplicate key mean that a newer one is there. */
    UPDATE_THEN_INSERT("update t set v = %2$d, version = %1$d where id = 1 and version < %1$d") {
        @Override
        Attempt write(Statements on, int version, int value) {
            Attempt update = super.write(on, version, value);
            return update.refused() || update.count() > 0
                    ? update
                    : on.attempt("insert into t (id, v, version) select 1, " + value + ", " + version
                            + " where not exists (select 1 from t where id = 1)");
        }
    };

    private final String statement;

    EventForm(String statement) {
        this.statement = statement;
    }

    Attempt write(Statements on, int version, int value) {
        return on.attempt(String.format(Locale.ROOT, statement, version, value));
    }
}
