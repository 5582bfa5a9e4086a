package org.sextantdb.suites.migration.lock;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Schedule;
import org.sextantdb.harness.session.Workspace;

/** A transaction has read or written one table, and a migration changes another table. */
public record DdlOfOtherTable(Holder holder) implements Case {

    /** What the transaction has done. */
    public enum Holder {
        READER(Ddl.READ),
        WRITER("insert into t (id, a) values (3, 30)");

        private final String sql;

        Holder(String sql) {
            this.sql = sql;
        }
    }

    private static final String SCHEDULE = """
            t1: begin
            t1: %s
            t2: %s -- ddl
            t1: commit
            """;

    @Override
    public String asks() {
        return "Can a table be changed while a transaction " + (holder == Holder.READER ? "reads" : "writes")
                + " another one?";
    }

    @Override
    public Claim claim() {
        return Claim.that("ddl", "accepted")
                .stake(Stake.AVAILABILITY)
                .advice(
                        "Give a migration a time to wait and several tries; where a database is one file, stop the writers.")
                .source(
                        "Locks are on the tables that a transaction has used",
                        "https://dev.mysql.com/doc/refman/8.4/en/metadata-locking.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Ddl.create(db.session("setup"));
        Played played = db.play(Schedule.parse(SCHEDULE.formatted(holder.sql, Ddl.ADD_COLUMN.on("twin"))));
        return Observation.of("ddl", Ddl.endingAsSeen(played, "ddl"))
                .and("commit", played.committed("t1"))
                .refusedBy(played.error("ddl"));
    }
}
