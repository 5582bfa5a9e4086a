package org.sextantdb.suites.isolation;

import java.util.Locale;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A level is asked for, and the server says which one it gives: the same, a stronger one, or none. */
public record LevelGranted(IsolationLevel level) implements Case {

    @Override
    public String asks() {
        return "Is the isolation level asked for granted, or a stronger one?";
    }

    @Override
    public Claim claim() {
        return Claim.that("granted-at-least-asked", "true")
                .stake(Stake.AVAILABILITY)
                .advice("Ask for READ COMMITTED or REPEATABLE READ, and ask the server back what it granted.")
                .source(
                        "SQL-92 draft, 14.1: the level set shows none of the phenomena that the one asked for excludes",
                        "https://www.contrib.andrew.cmu.edu/~shadow/sql/sql1992.txt");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.requireIsolation(level);
        session.begin();
        String granted = session.isolationGranted();
        session.rollback();
        IsolationLevel given = IsolationLevel.valueOf(granted.replace('-', '_').toUpperCase(Locale.ROOT));
        return Observation.of("granted-at-least-asked", given.atLeast(level)).and("granted", granted);
    }
}
