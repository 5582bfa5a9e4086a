package org.sextantdb.suites.upsert.load;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.ErrorClass;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Contended;
import org.sextantdb.harness.session.Contention;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Understood;
import org.sextantdb.suites.upsert.form.Increment;

/**
 * Two, eight and thirty-two sessions write the same new key at the same moment: one row is there, every acknowledged one
 * is counted in it, and a statement that has an answer for a key which is there says nothing of a duplicate.
 */
public record SameNewKeyUnderLoad(IsolationLevel level, FirstWrite form) implements Case {
    private static final int ROUNDS = 8;

    @Override
    public String asks() {
        return "Many sessions write the same new key at once with this form: is there one row, with all of them in it?";
    }

    @Override
    public Claim claim() {
        Claim claim = Claim.that("rows", "one a key").and("sum", "right").and("given-up", "none");
        return (form.promisesNoDuplicate() ? claim.and("duplicate-errors", "none") : claim)
                .stake(Stake.DATA)
                .advice("Upsert in one statement; where that is not to be had, try again after a duplicate key, too.")
                .source(
                        "Either an insert or an update, also under high concurrency",
                        "https://www.postgresql.org/docs/16/sql-insert.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session setup = db.session("setup");
        setup.run(Increment.TABLE);
        Session first = db.session("first");
        first.requireIsolation(level);
        Attempt alone = form.write(first, 0);
        if (alone.refused()) {
            return Understood.refused(alone, claim());
        }
        setup.run("delete from counter");
        Contention load = Crowd.of(db, level).alsoRetry(ErrorClass.UNIQUE_VIOLATION);
        int keys = Crowd.rounds(load, ROUNDS, (round, number, client) -> {
            client.touches(round);
            return form.write(client, round);
        });
        Contended contended = load.contended();
        Session last = db.session("final");
        String rows =
                last.query("select count(*), count(distinct id) from counter").text();
        long sum = Long.parseLong(last.value("select coalesce(sum(v), 0) from counter"));
        boolean right = sum == (form.adds() ? contended.acknowledged() : keys);
        Observation seen = contended
                .observe("rows", rows.equals(keys + "," + keys) ? "one a key" : rows)
                .and("sum", right ? "right" : "wrong");
        return form.promisesNoDuplicate()
                ? seen.and(
                        "duplicate-errors",
                        contended.refusals().containsKey(ErrorClass.UNIQUE_VIOLATION.text()) ? "some" : "none")
                : seen;
    }
}
