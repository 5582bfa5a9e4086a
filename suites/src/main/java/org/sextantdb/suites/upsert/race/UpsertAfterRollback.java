package org.sextantdb.suites.upsert.race;

import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Workspace;

/**
 * A session has inserted a row, two others want to write the same key, and the first rolls back: one of those that waited
 * inserts the row. Which one that is, and who is refused, is chance; only how many are counts.
 */
public record UpsertAfterRollback(IsolationLevel level, Form form) implements Case {

    private static final String SCHEDULE = """
            t1: begin
            t2: begin
            t3: begin
            t1: %1$s
            t2: %1$s -- up2
            t3: %1$s -- up3
            t1: rollback
            t2: commit
            t3: commit
            """;

    @Override
    public String asks() {
        return "Does " + form.shown() + " store its row when two sessions have waited for one that rolls back?";
    }

    @Override
    public Claim claim() {
        Claim claim = Claim.that("as-told", "true");
        return (form == Form.INSERT ? claim : claim.and("duplicate-key", "false"))
                .stake(Stake.DATA)
                .advice(
                        "Retry what is refused as a deadlock: two that have waited for a third may get in each other's way.")
                .source(
                        "Three sessions insert the same row, one rolls back, and of the other two one is refused",
                        "https://dev.mysql.com/doc/refman/8.4/en/innodb-locks-set.html")
                .source(
                        "An insert waits for the transaction that inserts the same key",
                        "https://www.postgresql.org/docs/16/index-unique-checks.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Dialect dialect = db.dialect();
        var unknown = form.unknownTo(Counters.create(db), "as-told", "duplicate-key", "acknowledged", "error");
        return unknown.orElseGet(() -> {
            Played played = db.play(level, SCHEDULE.formatted(form.statement(dialect, "counter", 1)));
            int acknowledged = Counters.acknowledged(played);
            String rows = acknowledged == 0 ? "none" : "1," + (form == Form.UPSERT ? acknowledged : 1);
            boolean told = Counters.atTheEnd(db).equals(rows) && (form != Form.INSERT || acknowledged <= 1);
            return played.observe("as-told", told)
                    .and("duplicate-key", Counters.duplicateKey(played))
                    .and("acknowledged", acknowledged + " of 2")
                    .and("error", Counters.errors(played));
        });
    }
}
