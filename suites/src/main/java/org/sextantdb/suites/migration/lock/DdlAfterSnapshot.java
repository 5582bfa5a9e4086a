package org.sextantdb.suites.migration.lock;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Understood;

/**
 * A transaction has read one table, a migration changes another or makes it, and the transaction reads that one for the
 * first time. At REPEATABLE READ, where all that it reads is of one moment.
 */
public record DdlAfterSnapshot(Ddl ddl) implements Case {
    private static final String SCHEDULE = """
            t1: begin
            t1: select id from bystander
            t2: %s -- ddl
            t2: %s
            t1: %s -- read
            t1: commit
            """;

    @Override
    public String asks() {
        return "Does a snapshot read a table as it was before, when " + ddl.words() + " after it was taken?";
    }

    @Override
    public Claim claim() {
        return Claim.that("ddl", "accepted")
                .and("read", "as-before")
                .stake(Stake.DATA)
                .advice(
                        "Begin a new transaction after every migration, and read the history of migrations in a fresh one.")
                .source(
                        "What schema statements do to a consistent read",
                        "https://dev.mysql.com/doc/refman/8.4/en/innodb-consistent-read.html")
                .source(
                        "Changes that a snapshot does not keep away",
                        "https://www.postgresql.org/docs/16/mvcc-caveats.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session setup = db.session("setup");
        Ddl.create(setup);
        return Understood.not(setup, ddl.on("twin"), "ddl", "read").orElseGet(() -> {
            boolean makes = ddl == Ddl.CREATE_TABLE;
            String more = makes ? "insert into t_new (id) values (1)" : "select 1";
            String read = makes ? "select id from t_new" : Ddl.READ;
            Played played = db.play(IsolationLevel.REPEATABLE_READ, SCHEDULE.formatted(ddl.on("t"), more, read));
            String answer = played.text("read");
            return Observation.of("ddl", Ddl.endingAsSeen(played, "ddl"))
                    .and("read", answer.equals(makes ? "none" : Ddl.ROWS) ? "as-before" : answer)
                    .refusedBy(played.at("ddl").refused() ? played.error("ddl") : played.error("read"));
        });
    }
}
