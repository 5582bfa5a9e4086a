package org.sextantdb.suites.schema.types;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.schema.Stored;

/** The type MONEY, which one engine has, and which is a mere word or unknown elsewhere. */
public record MoneyType() implements Case {

    @Override
    public String asks() {
        return "Is there a type MONEY, and what does it keep of 12.345?";
    }

    @Override
    public Claim claim() {
        return Claim.none("The standard has no MONEY.")
                .stake(Stake.DATA)
                .advice("Use DECIMAL(12,2) or whole cents; MONEY depends on the server's locale even where it exists.")
                .source("Monetary types", "https://www.postgresql.org/docs/16/datatype-money.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table neighbour (m decimal(12, 2))");
        Attempt column = session.attempt("create table t (id int primary key, m money)");
        if (column.refused()) {
            return Observation.of("type", column.verdict()).and("stored", "none");
        }
        session.run("insert into t (id, m) values (1, 12.345)");
        return Observation.of("type", "accepted").and("stored", Stored.text(session, "cast(m as decimal(12, 3))", 1));
    }
}
