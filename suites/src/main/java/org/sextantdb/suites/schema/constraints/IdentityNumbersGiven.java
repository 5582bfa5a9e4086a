package org.sextantdb.suites.schema.constraints;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** Rows with and without a number of their own go into a numbered column in turn; the numbers they end with are read. */
public record IdentityNumbersGiven() implements Case {

    @Override
    public String asks() {
        return "Which numbers do rows get around rows that brought 100 and 50 themselves?";
    }

    @Override
    public Claim claim() {
        return Claim.none("the standard promises unique numbers, not which; some engines follow a row's own number")
                .stake(Stake.MEANING)
                .advice(
                        "Never derive a number from its neighbour, and let either the engine or the application number a table.")
                .source(
                        "A number that a row brings takes precedence over the sequence",
                        "https://www.postgresql.org/docs/16/sql-createtable.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id " + db.dialect().identityKey() + ", v int)");
        session.run("insert into t (v) values (1)");
        session.run("insert into t (id, v) values (100, 2)");
        session.run("insert into t (v) values (3)");
        session.run("insert into t (id, v) values (50, 4)");
        session.run("insert into t (v) values (5)");
        return Observation.of(
                "numbers", session.query("select id from t order by v").text());
    }
}
