package org.sextantdb.suites.upsert.form;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A counter is begun with one, and grows by one each time after that. */
public record CountedRow(Increment form) implements Case {
    private static final int TIMES = 3;

    @Override
    public String asks() {
        return "Does this form begin a counter with one and add one each time after that?";
    }

    @Override
    public Claim claim() {
        return Claim.that("rows", "1,1 2,3")
                .stake(Stake.DATA)
                .advice("Let the statement add (v = v + 1); never write a value that was read before.")
                .source(
                        "SET may refer to the row that is there and to the one that comes",
                        "https://www.postgresql.org/docs/16/sql-insert.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session setup = db.session("setup");
        setup.run(Increment.TABLE);
        Session app = db.session("app");
        Attempt first = form.add(app, 1);
        for (int i = 0; i < TIMES && !first.refused(); i++) {
            form.add(app, 2);
        }
        return Observation.of(
                        "rows",
                        first.refused()
                                ? first.verdict()
                                : setup.query("select id, v from counter order by id")
                                        .text())
                .refusedBy(first.error());
    }
}
