package org.sextantdb.suites.schema.sql;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** One UPDATE gives each of two columns the value of the other: both are swapped, or both get the same value. */
public record SwapColumns() implements Case {

    @Override
    public String asks() {
        return "Does UPDATE … SET a = b, b = a swap two columns?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("row", "2,1")
                        .stake(Stake.DATA)
                        .advice(
                                "Never read a column in an UPDATE that the same UPDATE sets; take a third column to swap."),
                "13.10 <update statement: searched>: the values are computed before any row is updated");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (a int, b int)");
        session.run("insert into t (a, b) values (1, 2)");
        session.run("update t set a = b, b = a");
        return Observation.of("row", session.query("select a, b from t").text());
    }
}
