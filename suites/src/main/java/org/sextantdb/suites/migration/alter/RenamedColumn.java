package org.sextantdb.suites.migration.alter;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Workspace;

/** A column is renamed on which something hangs: that follows the new name, or the statement is refused. */
public record RenamedColumn(Dependent dependent) implements Case {

    @Override
    public String asks() {
        return dependent == Dependent.VIEW
                ? "Does a view show new rows after a column that it reads was renamed?"
                : "Can a column be renamed that " + dependent.words() + " names?";
    }

    @Override
    public Claim claim() {
        return Claim.that("rename", "accepted")
                .and("dependent", "works")
                .stake(Stake.AVAILABILITY)
                .advice(
                        "Drop what names the column, rename it, and make the rest again, in one migration; then write one row as a test.")
                .source("References to the column follow the new name", "https://www.sqlite.org/lang_altertable.html");
    }

    @Override
    public Observation observe(Workspace db) {
        return Altered.by(db, dependent, "alter table t rename column b to b2", "rename", "b2");
    }
}
