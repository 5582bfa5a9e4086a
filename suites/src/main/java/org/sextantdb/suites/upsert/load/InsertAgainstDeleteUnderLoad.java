package org.sextantdb.suites.upsert.load;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Contention;
import org.sextantdb.harness.session.Statements;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.upsert.form.Increment;

/**
 * Half of the sessions count on a row, the others take it away with what it says. What was taken and what is left at the
 * end are together what was counted: no upsert may vanish between the row that is deleted and the one that comes.
 */
public record InsertAgainstDeleteUnderLoad(IsolationLevel level) implements Case {
    private static final int OPERATIONS = 64;

    @Override
    public String asks() {
        return "A row is upserted and deleted by many sessions at once: is every acknowledged upsert in one of the rows?";
    }

    @Override
    public Claim claim() {
        return Claim.that("lost", "none")
                .and("doubled", "none")
                .and("given-up", "none")
                .stake(Stake.DATA)
                .advice("Lock the row by writing it before it is read and deleted, in one transaction.")
                .source(
                        "Either an insert or an update, also under high concurrency",
                        "https://www.postgresql.org/docs/16/sql-insert.html");
    }

    @Override
    public Observation observe(Workspace db) {
        db.session("setup").run(Increment.TABLE);
        Tally tally = new Tally();
        Contention load = Crowd.of(db, level);
        Crowd.work(load, OPERATIONS, (round, number, client) -> {
            client.touches(1);
            if (number % 2 == 0) {
                return tally.count(1, 1, Increment.UPSERT.add(client, 1));
            }
            int[] said = {0};
            Attempt take = client.transaction(() -> take(client, said));
            return tally.count(1, -said[0], take);
        });
        return tally.observe(load.contended(), db.session("final"));
    }

    /** Locks the row by writing it, reads what it says and deletes it. */
    private static Attempt take(Statements on, int[] said) {
        Attempt lock = on.attempt("update counter set v = v + 1 where id = 1");
        if (lock.refused() || lock.count() == 0) {
            return lock;
        }
        Attempt read = on.attempt("select v from counter where id = 1");
        if (read.refused() || read.rows().isEmpty()) {
            return read;
        }
        said[0] = Integer.parseInt(read.rows().single()) - 1;
        return on.attempt("delete from counter where id = 1");
    }
}
