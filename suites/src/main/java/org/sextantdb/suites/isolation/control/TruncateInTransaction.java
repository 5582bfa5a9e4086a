package org.sextantdb.suites.isolation.control;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;
import org.sextantdb.suites.isolation.Accounts;

/** A table is emptied by TRUNCATE in a transaction that is rolled back. At the default level. */
public record TruncateInTransaction() implements Case {

    @Override
    public String asks() {
        return "Does ROLLBACK undo TRUNCATE TABLE?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("truncated", "true")
                        .and("undone", "true")
                        .stake(Stake.DATA)
                        .advice("Use DELETE without a condition wherever the rows may be wanted back."),
                "14.4 <rollback statement>: all changes of the transaction to data are cancelled");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        Session session = db.session("s");
        session.begin();
        Attempt truncate = session.attempt("truncate table account");
        String inside = truncate.refused() ? "not asked" : session.value("select count(*) from account");
        session.rollback();
        boolean there = Accounts.atTheEnd(db).equals("1,10 2,20");
        return Observation.of("truncated", !truncate.refused())
                .and("undone", truncate.refused() ? "not asked" : there)
                .and("rows-before-rollback", inside)
                .refusedBy(truncate.error());
    }
}
