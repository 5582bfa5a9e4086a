package org.sextantdb.suites.schema.objects;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A table is made and a row written in a transaction that is rolled back: both go, or stay. */
public record DdlInTransaction() implements Case {

    @Override
    public String asks() {
        return "Does ROLLBACK undo CREATE TABLE and what was written before it?";
    }

    @Override
    public Claim claim() {
        return Claim.none("the standard leaves open whether schema statements go into transactions")
                .stake(Stake.DATA)
                .advice("Put every schema statement into a transaction of its own, without data in it.")
                .source(
                        "SQL-92 draft, 4.28: whether both kinds of statement mix in a transaction is implementation-defined",
                        "https://www.contrib.andrew.cmu.edu/~shadow/sql/sql1992.txt");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key)");
        session.begin();
        session.run("insert into t (id) values (1)");
        session.run("create table made (id int primary key)");
        session.rollback();
        return Observation.of("row", session.value("select count(*) from t").equals("0") ? "undone" : "kept")
                .and("table", session.schema().table("made").isPresent() ? "kept" : "undone");
    }
}
