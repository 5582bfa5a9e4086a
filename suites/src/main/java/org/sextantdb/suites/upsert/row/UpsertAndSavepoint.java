package org.sextantdb.suites.upsert.row;

import java.util.List;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A row is upserted before a savepoint and again after it, and the transaction goes back to the savepoint. */
public record UpsertAndSavepoint() implements Case {

    @Override
    public String asks() {
        return "Does going back to a savepoint undo the upserts after it, and only those?";
    }

    @Override
    public Claim claim() {
        return Claim.that("rows", "1,11")
                .stake(Stake.DATA)
                .advice("Use savepoints as with any other statement.")
                .source(
                        "What was done after the savepoint is undone",
                        "https://www.postgresql.org/docs/16/sql-rollback-to.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, v int)");
        session.run("insert into t (id, v) values (1, 10)");
        String upsert = db.dialect().upsert("t", "id", List.of("id", "v"));
        session.begin();
        session.run(upsert, 1, 11);
        session.run("savepoint a");
        session.run(upsert, 1, 12);
        session.run(upsert, 2, 20);
        Control.require(
                session.query("select id, v from t order by id").text().equals("1,12 2,20"), "both are seen before");
        session.run("rollback to savepoint a");
        session.commit();
        return Observation.of(
                "rows",
                db.session("final").query("select id, v from t order by id").text());
    }
}
