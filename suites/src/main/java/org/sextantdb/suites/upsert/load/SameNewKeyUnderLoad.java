package org.sextantdb.suites.upsert.load;

import java.util.stream.IntStream;
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
        Claim claim = Claim.that("rows", "one a key")
                .and("lost", "none")
                .and("doubled", "none")
                .and("given-up", "none");
        return (form.promisesNoDuplicate() ? claim.and("duplicate-errors", "none") : claim)
                .stake(Stake.DATA)
                .advice("Upsert in one statement; where that is not to be had, try again after a duplicate key, too.")
                .source(
                        "Either an insert or an update, also under high concurrency",
                        "https://www.postgresql.org/docs/16/sql-insert.html");
    }

    @Override
    public Observation observe(Workspace db) {
        db.session("setup").run(Increment.TABLE);
        return Crowd.refusedAlone(db, level, claim(), alone -> form.write(alone, 0))
                .orElseGet(() -> writeTogether(db));
    }

    private Observation writeTogether(Workspace db) {
        Contention load = Crowd.of(db, level).alsoRetry(ErrorClass.UNIQUE_VIOLATION);
        Tally tally = new Tally();
        int keys = Crowd.rounds(load, ROUNDS, (round, number, client) -> {
            client.touches(round);
            Attempt write = form.write(client, round);
            return form.adds() ? tally.count(round, 1, write) : write;
        });
        if (!form.adds()) {
            IntStream.range(0, keys).forEach(key -> tally.count(key, 1, Session.done()));
        }
        Contended contended = load.contended();
        Session last = db.session("final");
        String rows = last.value("select count(*) from counter");
        Observation seen =
                tally.observe(contended, last).and("rows", rows.equals("" + keys) ? "one a key" : rows + " of " + keys);
        return form.promisesNoDuplicate()
                ? seen.and(
                        "duplicate-errors",
                        contended.refusals().containsKey(ErrorClass.UNIQUE_VIOLATION.text()) ? "some" : "none")
                : seen;
    }
}
