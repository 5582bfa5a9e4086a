package org.sextantdb.suites.schema.constraints;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A row takes a number in a transaction that is rolled back; the next row takes the next number, or that one. */
public record IdentityRolledBack() implements Case {

    @Override
    public String asks() {
        return "Does a rolled-back transaction leave a gap in the numbers?";
    }

    @Override
    public Claim claim() {
        return Claim.none("most engines hand out numbers outside of transactions; gaps are allowed everywhere")
                .stake(Stake.MEANING)
                .advice(
                        "Do not use numbered columns where a gap matters, such as invoices: count in a row that is locked.")
                .source("Numbers are never given back", "https://www.postgresql.org/docs/16/functions-sequence.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id " + db.dialect().identityKey() + ", v int)");
        session.run("insert into t (v) values (1)");
        session.begin();
        session.run("insert into t (v) values (2)");
        session.rollback();
        session.run("insert into t (v) values (3)");
        Control.require(session.value("select count(*) from t").equals("2"), "the row was rolled back");
        return Observation.of(
                "numbers", session.query("select id from t order by v").text());
    }
}
