package org.sextantdb.suites.isolation.snapshot;

import java.util.function.Function;
import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.isolation.Accounts;

/**
 * When the snapshot of a transaction is taken: at its beginning, at the first read, or for each statement. Row 1 is changed
 * between the beginning and the first read, row 2 after it.
 */
public record SnapshotStart(IsolationLevel level, Begun begun) implements Case {
    private static final String SCHEDULE = """
            t1: %s -- begin
            t2: begin
            t2: update account set balance = 11 where id = 1
            t2: commit
            t1: select balance from account where id = 1 -- first
            t2: begin
            t2: update account set balance = 12 where id = 2
            t2: commit
            t1: select balance from account where id = 2 -- second
            t1: commit
            """;

    /** What begins the transaction. */
    public enum Begun {
        BY_DRIVER("that the driver begins", dialect -> "begin"),
        BY_STATEMENT("that a statement begins", Dialect::beginStatement),
        WITH_SNAPSHOT(
                "that begins with a consistent snapshot", dialect -> "start transaction with consistent snapshot");

        private final String words;
        private final Function<Dialect, String> statement;

        Begun(String words, Function<Dialect, String> statement) {
            this.words = words;
            this.statement = statement;
        }
    }

    @Override
    public String asks() {
        return "When is the snapshot of a transaction taken " + begun.words + "?";
    }

    @Override
    public Claim claim() {
        return Claim.none("no standard says when a snapshot is taken, or that there is one")
                .stake(Stake.MEANING)
                .source("Hermitage, the schedules", "https://github.com/ept/hermitage")
                .source(
                        "START TRANSACTION, as one vendor defines it",
                        "https://docs.pingcap.com/tidb/v8.5/sql-statement-start-transaction")
                .advice(
                        "Never assume a snapshot before the first read, nor that there is none yet: take it by a first read.");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        Played played = db.play(level, SCHEDULE.formatted(begun.statement.apply(db.dialect())));
        return played.observe(
                "taken", played.at("begin").succeeded() ? taken(played) : "refused as " + played.text("begin"));
    }

    private static String taken(Played played) {
        String reads = played.text("first") + "," + played.text("second");
        return switch (reads) {
            case "10,20" -> "at the beginning";
            case "11,20" -> "at the first read";
            case "11,12" -> "for each statement";
            default -> reads;
        };
    }
}
