package org.sextantdb.suites.migration.transaction;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A migration fills a column of very many rows by one statement. */
public record Backfill(By by) implements Case {
    private static final int DOUBLINGS = 17;
    private static final int ROWS = 100_000;

    /** The statement, and the query whose number says how far it came. */
    public enum By {
        UPDATE("update t set b = a + 1", "select count(*) from t where b = a + 1"),
        INSERT_SELECT("insert into copy (id, a, b) select id, a, a + 1 from t", "select count(*) from copy"),
        DELETE("delete from t where a >= 0", "select " + ROWS + " - count(*) from t");

        private final String sql;
        private final String done;

        By(String sql, String done) {
            this.sql = sql;
            this.done = done;
        }
    }

    @Override
    public String asks() {
        return "Does one " + by.name().replace('_', ' ') + " of 100 000 rows come to its end?";
    }

    @Override
    public Claim claim() {
        return Claim.that("rows", String.valueOf(ROWS))
                .stake(Stake.AVAILABILITY)
                .advice("Fill large tables by ranges of the key, each in a transaction of its own.")
                .source("A transaction may be too large", "https://docs.pingcap.com/tidb/v8.5/tidb-limitations");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, a int, b int)");
        session.run("create table copy (id int primary key, a int, b int)");
        session.run("insert into t (id, a) values (0, 0)");
        for (int i = 0; i < DOUBLINGS; i++) {
            session.run("insert into t (id, a) select id + " + (1 << i) + ", id from t where id < " + (ROWS - (1 << i)));
        }
        String rows = session.value("select count(*) from t");
        Control.require(rows.equals(String.valueOf(ROWS)), "the table is filled step by step");
        Attempt backfill = session.attempt(by.sql);
        return Observation.of("rows", session.value(by.done))
                .and("backfill", backfill.verdict())
                .refusedBy(backfill.error());
    }
}
