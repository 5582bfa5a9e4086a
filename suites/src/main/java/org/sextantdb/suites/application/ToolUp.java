package org.sextantdb.suites.application;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.schema.SchemaDiff;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Workspace;

/** The user's own command goes up in an empty database, and a second time. */
record ToolUp(Tool by) implements Case {

    @Override
    public String asks() {
        return "Does your command go up in an empty database, and do nothing the second time?";
    }

    @Override
    public Claim claim() {
        return Claim.that("up", "applied")
                .and("second", "nothing")
                .stake(Stake.AVAILABILITY)
                .advice("Run your migrations on every engine before they are merged, beginning with an empty database.")
                .source(
                        "A tool that is told by DATABASE_URL",
                        "https://github.com/amacneil/dbmate#connecting-to-the-database");
    }

    @Override
    public int timeLimits() {
        return 10;
    }

    @Override
    public Observation observe(Workspace db) {
        Tool.Seen seen = by.on(db);
        db.transcript().addAll(seen.up().evidence());
        Observation up = Observation.of("up", seen.up().text("applied"));
        if (seen.second().isEmpty()) {
            return up.and("second", "not-asked");
        }
        Tool.Done second = seen.second().get();
        db.transcript().addAll(second.evidence());
        seen.status().ifPresent(status -> db.transcript().addAll(status.evidence()));
        String did = Asked.listed("nothing", SchemaDiff.between(seen.up().schema(), second.schema()));
        return up.and("second", second.well() ? did : second.text(""))
                .and(
                        "status",
                        seen.status().map(status -> status.text("says so")).orElse("not asked"));
    }
}
