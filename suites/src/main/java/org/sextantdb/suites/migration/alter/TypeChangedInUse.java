package org.sextantdb.suites.migration.alter;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Workspace;

/** The type of a column is changed from INT to BIGINT while something hangs on the column. */
public record TypeChangedInUse(Dependent dependent) implements Case {

    @Override
    public String asks() {
        return "Can INT become BIGINT in a column of " + dependent.words() + "?";
    }

    @Override
    public Claim claim() {
        return Claim.that("change", "accepted")
                .and("dependent", "works")
                .stake(Stake.EFFORT)
                .advice(
                        "Choose BIGINT for every key from the start; else drop what hangs on the column, change the type, and make it again.")
                .source(
                        "Indexes and simple constraints of the column are converted with its type",
                        "https://www.postgresql.org/docs/16/sql-altertable.html");
    }

    @Override
    public Observation observe(Workspace db) {
        return Altered.by(db, dependent, db.dialect().changeType("t", "b", "bigint"), "change", "b");
    }
}
