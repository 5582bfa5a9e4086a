package org.sextantdb.suites.upsert.load;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Contended;
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
        AtomicInteger counted = new AtomicInteger();
        AtomicLong taken = new AtomicLong();
        Contention load = Crowd.of(db, level);
        Crowd.work(load, OPERATIONS, (round, number, client) -> {
            client.touches(1);
            if (number % 2 == 0) {
                Attempt add = Increment.UPSERT.add(client, 1);
                counted.addAndGet(add.refused() ? 0 : 1);
                return add;
            }
            long[] said = {0};
            Attempt take = client.transaction(() -> take(client, said));
            taken.addAndGet(take.refused() ? 0 : said[0]);
            return take;
        });
        Contended contended = load.contended();
        long left = Long.parseLong(db.session("final").value("select coalesce(sum(v), 0) from counter"));
        long missing = counted.get() - taken.get() - left;
        return contended.observe("lost", missing > 0 ? "some" : "none").and("doubled", missing < 0 ? "some" : "none");
    }

    /** Locks the row by writing it, reads what it says and deletes it. */
    private static Attempt take(Statements on, long[] said) {
        Attempt lock = on.attempt("update counter set v = v + 1 where id = 1");
        if (lock.refused() || lock.count() == 0) {
            return lock;
        }
        Attempt read = on.attempt("select v from counter where id = 1");
        if (read.refused() || read.rows().isEmpty()) {
            return read;
        }
        said[0] = Long.parseLong(read.rows().single()) - 1;
        return on.attempt("delete from counter where id = 1");
    }
}
