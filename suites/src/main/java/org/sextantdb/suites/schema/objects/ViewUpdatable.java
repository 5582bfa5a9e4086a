package org.sextantdb.suites.schema.objects;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A row is inserted, updated or deleted through a view of one table. */
public record ViewUpdatable(Statement statement) implements Case {

    /** The statement, and what the table holds afterwards. */
    public enum Statement {
        INSERT("insert into seen (id, a) values (2, 20)", "1,10 2,20"),
        UPDATE("update seen set a = 11 where id = 1", "1,11"),
        DELETE("delete from seen where id = 1", "none");

        private final String sql;
        private final String wanted;

        Statement(String sql, String wanted) {
            this.sql = sql;
            this.wanted = wanted;
        }
    }

    @Override
    public String asks() {
        return "Can a simple view be written through with " + statement + "?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("write", "accepted")
                        .and("table", statement.wanted)
                        .stake(Stake.EFFORT)
                        .advice("Read through views and write to tables."),
                "7.9 <query specification>: a query of one table without grouping is updatable");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, a int)");
        session.run("insert into t (id, a) values (1, 10)");
        session.run("create view seen as select id, a from t");
        Control.require(session.query("select id, a from seen").text().equals("1,10"), "the view can be read");
        Attempt write = session.attempt(statement.sql);
        return Observation.of("write", write.verdict())
                .and("table", session.query("select id, a from t order by id").text())
                .refusedBy(write.error());
    }
}
