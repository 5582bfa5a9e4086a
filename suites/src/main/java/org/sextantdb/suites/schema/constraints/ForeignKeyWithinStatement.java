package org.sextantdb.suites.schema.constraints;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** Two rows that refer to each other come in one INSERT: right at its end, but not after its first row. */
public record ForeignKeyWithinStatement() implements Case {

    @Override
    public String asks() {
        return "Can one INSERT bring two rows that refer to each other?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("insert", "accepted")
                        .and("orphan", "foreign-key-violation")
                        .stake(Stake.AVAILABILITY)
                        .advice("Insert the rows with a null first, and set the references afterwards."),
                "4.10.1 Checking of constraints: an immediate constraint is checked at the end of the statement");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, other int,"
                + " constraint t_other foreign key (other) references t (id))");
        session.run("insert into t (id, other) values (1, 1)");
        Attempt insert = session.attempt("insert into t (id, other) values (2, 3), (3, 2)");
        Attempt orphan = session.attempt("insert into t (id, other) values (4, 99)");
        return Observation.of("insert", insert.verdict())
                .and("orphan", orphan.verdict())
                .refusedBy(insert.error());
    }
}
