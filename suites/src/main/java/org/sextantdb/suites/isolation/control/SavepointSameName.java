package org.sextantdb.suites.isolation.control;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** Two savepoints have one name; the second is released, and the transaction goes back to that name once more. */
public record SavepointSameName() implements Case {

    @Override
    public String asks() {
        return "Does a savepoint replace an earlier one of the same name?";
    }

    @Override
    public Claim claim() {
        return Claim.that("rows", "1 2")
                .stake(Stake.DATA)
                .advice("Give every savepoint of a transaction a name of its own.")
                .source(
                        "The standard has a savepoint destroyed by the next one of its name: Compatibility",
                        "https://www.postgresql.org/docs/16/sql-savepoint.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key)");
        session.begin();
        session.run("insert into t (id) values (1)");
        session.run("savepoint s");
        session.run("insert into t (id) values (2)");
        session.run("savepoint s");
        session.run("insert into t (id) values (3)");
        session.run("rollback to savepoint s");
        session.run("release savepoint s");
        Attempt back = session.attempt("rollback to savepoint s");
        Attempt commit = session.commit();
        String rows = db.session("final").query("select id from t order by id").text();
        return Observation.of("rows", rows).and("after-release", back.verdict()).and("commit", commit.verdict());
    }
}
