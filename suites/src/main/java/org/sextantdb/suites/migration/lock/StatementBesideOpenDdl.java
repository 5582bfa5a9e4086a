package org.sextantdb.suites.migration.lock;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Schedule;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Understood;

/** A migration has changed a table in a transaction that is still open, and another session reads or writes the table. */
public record StatementBesideOpenDdl(Ddl ddl, Other other) implements Case {

    /** What the other session does. */
    public enum Other {
        READER(Ddl.READ),
        WRITER("insert into t (id, a) values (3, 30)");

        private final String sql;

        Other(String sql) {
            this.sql = sql;
        }
    }

    private static final String SCHEDULE = """
            t1: begin
            t1: %s -- ddl
            t2: %s -- other
            t1: rollback
            """;

    @Override
    public String asks() {
        return "What meets a " + (other == Other.READER ? "reader" : "writer") + " when " + ddl.words()
                + " in a transaction still open?";
    }

    @Override
    public Claim claim() {
        return Claim.none("whether a schema statement stays in its transaction differs, and so does what others meet")
                .stake(Stake.AVAILABILITY)
                .advice(
                        "End the transaction of a migration at once, and let no backfill run behind its schema statement.")
                .source(
                        "Locks that schema statements hold until their transaction ends",
                        "https://www.postgresql.org/docs/16/explicit-locking.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session setup = db.session("setup");
        Ddl.create(setup);
        return Understood.not(setup, ddl.on("twin"), "other", "answer", "after-rollback")
                .orElseGet(() -> {
                    Played played = db.play(Schedule.parse(SCHEDULE.formatted(ddl.on("t"), other.sql)));
                    return Observation.of("other", Ddl.ending(played, "other"))
                            .and("answer", played.text("other"))
                            .and("after-rollback", setup.attempt(Ddl.READ).refused() ? "changed" : rows(setup));
                });
    }

    private static String rows(Session session) {
        return session.query(Ddl.READ).text();
    }
}
