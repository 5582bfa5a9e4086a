package org.sextantdb.suites.schema.objects;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A view is made that reads a table or a column that is not there. */
public record ViewOfMissing(Missing missing) implements Case {

    /** What is not there. */
    public enum Missing {
        TABLE("select id from absent"),
        COLUMN("select absent from t");

        private final String query;

        Missing(String query) {
            this.query = query;
        }
    }

    @Override
    public String asks() {
        return switch (missing) {
            case TABLE -> "Is a view refused that reads a table that is not there?";
            case COLUMN -> "Is a view refused that reads a column that is not there?";
        };
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("view", "refused")
                        .stake(Stake.AVAILABILITY)
                        .advice("Read every view once after a migration; that finds the broken ones everywhere."),
                "6.3 <table reference> and 6.4 <column reference>: what is named must exist");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key)");
        session.run("create view plain as select id from t");
        Attempt view = session.attempt("create view seen as " + missing.query);
        return Observation.of("view", view.refused() ? "refused" : "accepted");
    }
}
