package org.sextantdb.suites.schema.time;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;
import org.sextantdb.suites.schema.Stored;

/** Seven digits of a second are declared: kept, refused, or quietly six. */
public record TimestampPrecision() implements Case {

    @Override
    public String asks() {
        return "Does TIMESTAMP(7) keep seven digits of a second?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("column", "accepted")
                        .and("stored", "2024-05-17 12:00:00.1234567")
                        .stake(Stake.DATA)
                        .advice("Declare at most 6 digits; keep nanoseconds in a BIGINT."),
                "6.1 <data type>: the largest precision is implementation-defined, at least 6");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table neighbour (v timestamp(6) null)");
        Attempt column = session.attempt("create table t (id int primary key, v timestamp(7) null)");
        if (column.refused()) {
            return Observation.of("column", column.verdict())
                    .and("stored", "none")
                    .refusedBy(column.error());
        }
        session.run("insert into t (id, v) values (1, '2024-05-17 12:00:00.1234567')");
        return Observation.of("column", "accepted").and("stored", Stored.text(session, "v", 1));
    }
}
