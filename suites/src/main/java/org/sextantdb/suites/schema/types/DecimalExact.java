package org.sextantdb.suites.schema.types;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** Decimal numbers are added and read back: exact, or as near as a binary fraction comes. */
public record DecimalExact() implements Case {

    @Override
    public String asks() {
        return "Are DECIMAL columns exact?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("sum", "equal")
                        .and("digits", "kept")
                        .stake(Stake.DATA)
                        .advice("Keep money in integers of the smallest unit where exactness must hold everywhere."),
                "6.1 <data type>: DECIMAL is exact numeric, with a precision and a scale");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, d decimal(20, 4))");
        session.run("insert into t (id, d) values (1, 0.1), (2, 0.2)");
        String equal = session.value("select count(*) from (select sum(d) as total from t) s where total = 0.3");
        session.run("insert into t (id, d) values (3, 1234567890123456.7891)");
        String digits = session.value("select d from t where id = 3");
        return Observation.of("sum", equal.equals("1") ? "equal" : "not-equal")
                .and("digits", digits.equals("1234567890123456.7891") ? "kept" : "changed");
    }
}
