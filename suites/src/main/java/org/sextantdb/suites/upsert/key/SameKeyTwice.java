package org.sextantdb.suites.upsert.key;

import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** One statement brings the same key twice: refused, or the second of them meets the row of the first. */
public record SameKeyTwice(Statement statement) implements Case {

    /** What the statement does, and whether it reads its rows from a table. */
    public enum Statement {
        SET("Can one upsert set the row of the same key twice?"),
        ADD("Can one upsert add to the row of the same key twice?"),
        SET_FROM_QUERY("Can an upsert from a query set the row of the same key twice?"),
        SET_THERE("Can one upsert set a row twice that was there before?"),
        NOTHING("Does the first row win where one insert that ignores duplicates has a key twice?"),
        REPLACE("Can one REPLACE bring the same key twice?");

        private final String asks;

        Statement(String asks) {
            this.asks = asks;
        }

        private String sql(Dialect dialect) {
            String behind = switch (this) {
                case NOTHING -> dialect.onConflictNothing("id");
                case REPLACE -> "";
                case ADD -> dialect.onConflictUpdate("id", "v = t.v + " + dialect.incoming("v"));
                case SET, SET_FROM_QUERY, SET_THERE -> dialect.onConflictUpdate("id", "v = " + dialect.incoming("v"));
            };
            return (this == REPLACE ? "replace" : "insert") + " into t (id, v) %s" + behind;
        }
    }

    @Override
    public String asks() {
        return statement.asks;
    }

    @Override
    public Claim claim() {
        Claim claim = statement == Statement.NOTHING
                ? Claim.that("rows", "3,30")
                : Claim.none("MERGE must refuse it, the older upserts let the second row meet the first");
        return claim.stake(Stake.AVAILABILITY)
                .advice("Take duplicates out of a batch before sending it as one statement.")
                .source(
                        "A row must not be affected twice by one command",
                        "https://www.postgresql.org/docs/16/sql-insert.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, v int)");
        session.run("create table s (id int, v int)");
        session.run("insert into s (id, v) values (3, 30), (3, 31)");
        String sql = statement.sql(db.dialect());
        Attempt different = session.attempt(sql.formatted("values (1, 10), (2, 20)"));
        if (different.refused()) {
            return Observation.of("answer", different.verdict())
                    .and("rows", different.verdict())
                    .refusedBy(different.error());
        }
        Control.require(session.value("select count(*) from t").equals("2"), "two different keys are taken");
        if (statement == Statement.SET_THERE) {
            session.run("insert into t (id, v) values (3, 0)");
        }
        Attempt twice = session.attempt(sql.formatted(
                statement == Statement.SET_FROM_QUERY
                        ? "select id, v from s where v > 0 order by v"
                        : "values (3, 30), (3, 31)"));
        return Observation.of("answer", twice.verdict())
                .and("rows", session.query("select id, v from t where id = 3").text())
                .refusedBy(twice.error());
    }
}
