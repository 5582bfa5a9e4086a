package org.sextantdb.suites.keys;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Rows;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** Two savepoints have long names that differ in the last letter, and the transaction goes back to the first. */
public record SavepointName(NameLength chars) implements Case {

    @Override
    public String asks() {
        return "Does ROLLBACK TO find the right savepoint if names of " + chars + " letters differ in the last?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("rows-left", "1")
                        .stake(Stake.DATA)
                        .advice("Keep the names of savepoints at 63 ASCII letters or fewer."),
                "5.2 <token> and <separator>: an identifier may have 128 characters");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key)");
        Control.require(back(session, "first", "second", 10).text().equals("10"), "short names are told apart");
        session.run("delete from t");
        String stem = "s".repeat(chars.chars() - 1);
        Rows left = back(session, stem + "a", stem + "b", 20);
        return Observation.of("rows-left", left.size()).and("ids", left.text().replace(' ', ','));
    }

    private static Rows back(Session session, String first, String second, int id) {
        session.begin();
        session.run("insert into t (id) values (" + id + ")");
        session.run("savepoint " + first);
        session.run("insert into t (id) values (" + (id + 1) + ")");
        session.run("savepoint " + second);
        session.run("insert into t (id) values (" + (id + 2) + ")");
        session.run("rollback to savepoint " + first);
        session.commit();
        return session.query("select id from t order by id");
    }
}
