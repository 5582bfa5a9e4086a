package org.sextantdb.suites.schema.sql;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** UNION and INTERSECT stand in one query: INTERSECT goes first, or what stands first does. */
public record SetOperationOrder() implements Case {

    @Override
    public String asks() {
        return "Does INTERSECT go before UNION?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("rows", "1 2")
                        .stake(Stake.MEANING)
                        .advice("Put the inner query into a derived table: SELECT n FROM (SELECT …) x."),
                "7.10 <query expression>: INTERSECT is part of a term, and terms are combined by UNION");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        String nested = "select 1 as n union select n from (select 2 as n intersect select 2) x order by n";
        Control.require(session.query(nested).text().equals("1 2"), "a derived table decides the order");
        return Observation.of(
                "rows",
                session.query("select 1 as n union select 2 intersect select 2 order by n")
                        .text());
    }
}
