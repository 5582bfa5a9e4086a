package org.sextantdb.suites.migration.lock;

import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.schema.SchemaDiff;
import org.sextantdb.harness.schema.SchemaSnapshot;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A writer's transaction stays open, and a schema statement of its table waits no longer than it was told. */
public record DdlWaitBounded(Bound bound) implements Case {

    /** Who ends the wait. */
    public enum Bound {
        /** The session's limit of one second. */
        OF_SESSION,
        /** The driver's time limit of two seconds. */
        OF_DRIVER
    }

    private static final int SECONDS_OF_DRIVER = 2;

    /** A statement that is not answered after this waits on, whatever it was told. */
    private static final int SECONDS_MAX = 8;

    @Override
    public String asks() {
        return bound == Bound.OF_SESSION
                ? "Does a schema statement give up waiting after the limit that its session sets?"
                : "Does a schema statement give up waiting after the driver's time limit, and change nothing?";
    }

    @Override
    public Claim claim() {
        return Claim.that("ddl", "refused")
                .and("left", "nothing")
                .and("afterwards", "accepted")
                .stake(Stake.AVAILABILITY)
                .advice("Set the limit in every session that migrates, and look at the schema before the next try.")
                .source("A limit for waiting", "https://www.postgresql.org/docs/16/runtime-config-client.html")
                .source(
                        "The limit for metadata locks",
                        "https://dev.mysql.com/doc/refman/8.4/en/server-system-variables.html#sysvar_lock_wait_timeout");
    }

    @Override
    public Observation observe(Workspace db) throws Exception {
        Ddl.create(db.session("setup"));
        Session holder = db.session("holder");
        Session runner = db.session("runner");
        SchemaSnapshot before = runner.schema();
        if (bound == Bound.OF_SESSION) {
            db.dialect().schemaWaitLimit(1).forEach(runner::run);
        }
        holder.begin();
        holder.run("insert into t (id, a) values (3, 30)");
        String sql = Ddl.ADD_COLUMN.on("t");
        CompletableFuture<Attempt> sent = CompletableFuture.supplyAsync(
                () -> bound == Bound.OF_SESSION ? runner.attempt(sql) : within(runner, sql));
        boolean answered = answered(sent);
        holder.commit();
        Attempt ddl = sent.join();
        List<String> changed = SchemaDiff.between(before, db.session("after").schema());
        Attempt again = runner.attempt(Ddl.ADD_COLUMN.on("t"));
        return Observation.of("ddl", answered ? ddl.refused() ? "refused" : "accepted" : "waits-on")
                .and("left", changed.isEmpty() ? "nothing" : changed.get(0))
                .and("afterwards", again.verdict())
                .and("class", ddl.verdict());
    }

    /** Whether the answer came while the other transaction was still open. */
    private static boolean answered(CompletableFuture<Attempt> sent) throws Exception {
        try {
            sent.get(SECONDS_MAX, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException waitsOn) {
            return false;
        }
    }

    private static Attempt within(Session session, String sql) {
        return session.attemptWith("within " + SECONDS_OF_DRIVER + " s: " + sql, connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.setQueryTimeout(SECONDS_OF_DRIVER);
                return Session.answer(statement, statement.execute(sql));
            }
        });
    }
}
