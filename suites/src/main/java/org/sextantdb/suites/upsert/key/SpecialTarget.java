package org.sextantdb.suites.upsert.key;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** ON CONFLICT meets a unique key that is not a plain one. */
public record SpecialTarget(Of of) implements Case {

    /** The key, the row that comes beside {@code (1, 'bob', 1, 0)}, and what stands behind ON CONFLICT. */
    public enum Of {
        PARTIAL_ROW_OUTSIDE(
                "Is a row inserted that a partial unique index leaves out, where one in it has its key?",
                index("(name) where active = 1"),
                "2, 'bob', 0",
                "(name) where active = 1"),
        PARTIAL(
                "Can ON CONFLICT name a partial unique index with its condition?",
                index("(name) where active = 1"),
                "2, 'bob', 1",
                "(name) where active = 1"),
        PARTIAL_WITHOUT_CONDITION(
                "Does ON CONFLICT find a partial unique index without its condition?",
                index("(name) where active = 1"),
                "2, 'bob', 1",
                "(name)"),
        PARTIAL_NARROWER(
                "Does ON CONFLICT find a partial unique index by a narrower condition?",
                index("(name) where active = 1"),
                "2, 'bob', 1",
                "(name) where active = 1 and id > 0"),
        EXPRESSION(
                "Can ON CONFLICT name a unique index over an expression?",
                index("((lower(name)))"),
                "2, 'BOB', 1",
                "(lower(name))"),
        COLUMN_OF_EXPRESSION(
                "Does ON CONFLICT find a unique index over an expression by its column?",
                index("((lower(name)))"),
                "2, 'BOB', 1",
                "(name)"),
        NULLS_EQUAL(
                "Does an upsert find the row with NULL under NULLS NOT DISTINCT?",
                index("(x) nulls not distinct"),
                "2, 'eve', 1",
                "(x)"),
        DEFERRABLE(
                "Can ON CONFLICT name a unique key that is checked at the end of the transaction?",
                "alter table t add constraint t_i unique (name) deferrable initially deferred",
                "2, 'bob', 1",
                "(name)");

        private final String asks;
        private final String key;
        private final String row;
        private final String target;

        Of(String asks, String key, String row, String target) {
            this.asks = asks;
            this.key = key;
            this.row = row;
            this.target = target;
        }

        private static String index(String parts) {
            return "create unique index t_i on t " + parts;
        }
    }

    @Override
    public String asks() {
        return of.asks;
    }

    @Override
    public Claim claim() {
        return Claim.none("ON CONFLICT, partial indexes and indexes over expressions stand in no standard")
                .stake(Stake.AVAILABILITY)
                .advice("Put the unique key on a plain or generated column that is NOT NULL, and upsert by that.")
                .source("The conflict target", "https://www.postgresql.org/docs/16/sql-insert.html#SQL-ON-CONFLICT")
                .source("The conflict target", "https://www.sqlite.org/lang_upsert.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run(
                "create table t (id int primary key, name " + db.dialect().text(20) + ", active int, x int, v int)");
        session.run("insert into t (id, name, active, v) values (1, 'bob', 1, 1)");
        Attempt key = session.attempt(of.key);
        Attempt upsert = key.refused()
                ? key
                : session.attempt("insert into t (id, name, active, v) values (" + of.row + ", 9) on conflict "
                        + of.target + " do update set v = excluded.v");
        return Observation.of("answer", upsert.verdict())
                .and("refused-at", key.refused() ? "key" : upsert.refused() ? "upsert" : "none")
                .and(
                        "rows",
                        session.query("select id, name, v from t order by id").text())
                .refusedBy(upsert.error());
    }
}
