package org.sextantdb.suites.upsert.load;

import java.util.Objects;
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

/**
 * Every transaction upserts three new keys of a second unique index that nobody else has, each between those of others:
 * where gaps are locked, sessions lock each other out although no two want the same row.
 */
public record NewKeysUnderLoad(IsolationLevel level) implements Case {
    private static final int OPERATIONS = 64;
    private static final int EACH = 3;

    /** Neighbours in the order of time are that far apart in the index; a prime, so that no key comes twice. */
    private static final int STRIDE = 7;

    private static final int KEYS = 4_001;

    @Override
    public String asks() {
        return "Transactions upsert new keys that nobody else has, side by side: are all of them there in the end?";
    }

    @Override
    public Claim claim() {
        return Claim.that("rows", "all")
                .and("given-up", "none")
                .stake(Stake.AVAILABILITY)
                .advice(
                        "Upsert at READ COMMITTED, one row a transaction where it can be, and try again after a deadlock.")
                .source(
                        "An upsert that meets a unique key locks a range of the index",
                        "https://dev.mysql.com/doc/refman/8.4/en/innodb-locks-set.html");
    }

    @Override
    public Observation observe(Workspace db) {
        db.session("setup")
                .run("create table t (id " + db.dialect().identityKey() + ", k int not null unique, v int not null)");
        Contention load = Crowd.of(db, level);
        Crowd.work(load, OPERATIONS, (round, number, client) -> {
            client.touches(0);
            return client.transaction(() -> upsertEach(client, number));
        });
        Contended contended = load.contended();
        long rows = Long.parseLong(db.session("final").value("select count(*) from t"));
        return contended.observe("rows", rows == (long) EACH * contended.acknowledged() ? "all" : "not all");
    }

    private static Attempt upsertEach(Statements on, int number) {
        Attempt last = null;
        for (int i = 0; i < EACH && (last == null || !last.refused()); i++) {
            int key = (EACH * number + i) * STRIDE % KEYS;
            last = on.attempt("insert into t (k, v) values (" + key + ", 1)"
                    + on.dialect().onConflictUpdate("k", "v = t.v + 1"));
        }
        return Objects.requireNonNull(last);
    }
}
