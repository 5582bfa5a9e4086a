package org.sextantdb.suites.migration.lock;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Schedule;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Understood;

/**
 * A transaction has read or written a table, a migration changes that table in another session, and then the transaction
 * goes on. At the engine's own level.
 */
public record DdlBesideTransaction(Ddl ddl, Holder holder) implements Case {

    /** What the transaction has done to the table, and does again. */
    public enum Holder {
        READER("""
            t1: begin
            t1: %1$s -- first
            t2: %2$s -- ddl
            t1: %1$s -- again
            t1: commit -- commit
            """, Ddl.ROWS),
        WRITER("""
            t1: begin
            t1: insert into t (id, a) values (3, 30) -- first
            t2: %2$s -- ddl
            t1: insert into t (id, a) values (4, 40) -- again
            t1: commit -- commit
            """, "1");

        private final String schedule;
        private final String answer;

        Holder(String schedule, String answer) {
            this.schedule = schedule;
            this.answer = answer;
        }
    }

    @Override
    public String asks() {
        return "Does a transaction that " + (holder == Holder.READER ? "reads" : "writes")
                + " a table go on undisturbed when " + ddl.words() + "?";
    }

    @Override
    public Claim claim() {
        return Claim.that("transaction", "undisturbed")
                .stake(Stake.AVAILABILITY)
                .advice("Bound the wait of every schema statement, and try it again later when it was refused.")
                .source(
                        "A schema statement waits for transactions that have used its table",
                        "https://dev.mysql.com/doc/refman/8.4/en/metadata-locking.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session setup = db.session("setup");
        Ddl.create(setup);
        return Understood.not(setup, ddl.on("twin"), "transaction", "ddl").orElseGet(() -> {
            Played played = db.play(Schedule.parse(holder.schedule.formatted(Ddl.READ, ddl.on("t"))));
            Control.require(played.text("first").equals(holder.answer), "the transaction works before");
            boolean undisturbed = played.text("again").equals(holder.answer) && played.committed("t1");
            return Observation.of("transaction", undisturbed ? "undisturbed" : Ddl.ending(played, "again"))
                    .and("ddl", Ddl.ending(played, "ddl"));
        });
    }
}
