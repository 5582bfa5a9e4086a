package org.sextantdb.suites.migration.lock;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Schedule;
import org.sextantdb.harness.session.Workspace;

/**
 * A reader is in a transaction, a schema statement waits for it to end, and a third session comes to the same table: it
 * queues up behind the statement that waits, or goes past it.
 */
public record QueueBehindDdl(Third third) implements Case {

    /** What the third session does. */
    public enum Third {
        READER(Ddl.READ),
        WRITER("insert into t (id, a) values (3, 30)");

        private final String sql;

        Third(String sql) {
            this.sql = sql;
        }
    }

    private static final String SCHEDULE = """
            t1: begin
            t1: %1$s
            t2: %2$s -- ddl
            t3: %3$s -- third
            t1: commit
            """;

    @Override
    public String asks() {
        return "Does a " + (third == Third.READER ? "reader" : "writer")
                + " wait behind a schema statement that itself waits for a reader?";
    }

    @Override
    public Claim claim() {
        return Claim.none("where locks are queued everybody stands behind the statement that waits")
                .stake(Stake.AVAILABILITY)
                .advice("Bound the wait of a schema statement to a second or two, or one idle reader stops all others.")
                .source(
                        "Statements that wait for a metadata lock make later ones wait",
                        "https://dev.mysql.com/doc/refman/8.4/en/metadata-locking.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Ddl.create(db.session("setup"));
        Played played = db.play(Schedule.parse(SCHEDULE.formatted(Ddl.READ, Ddl.ADD_COLUMN.on("t"), third.sql)));
        return Observation.of("third", Ddl.ending(played, "third")).and("ddl", Ddl.ending(played, "ddl"));
    }
}
