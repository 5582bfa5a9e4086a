package org.sextantdb.suites.isolation.control;

import java.util.Optional;
import java.util.stream.Stream;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Schedule;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;
import org.sextantdb.suites.isolation.Accounts;

/** Two transactions are in conflict; whoever is refused at COMMIT commits once more, as a careless loop does. */
public record FailedCommit(Conflict conflict) implements Case {
    /** What the two do, and the level that should notice. */
    public enum Conflict {
        WRITE_SKEW(IsolationLevel.SERIALIZABLE, 2),
        LOST_UPDATE(IsolationLevel.REPEATABLE_READ, 1);

        private final IsolationLevel level;
        private final int row;

        Conflict(IsolationLevel level, int row) {
            this.level = level;
            this.row = row;
        }
    }

    private static final String SCHEDULE = """
            t1: begin
            t2: begin
            t1: select id, balance from account
            t2: select id, balance from account
            t1: update account set balance = balance + 1 where id = 1 -- t1-write
            t2: update account set balance = balance + 2 where id = %d -- t2-write
            t1: commit -- t1-first
            t2: commit -- t2-first
            t1: commit -- t1-again
            t2: commit -- t2-again
            """;

    @Override
    public String asks() {
        return switch (conflict) {
            case WRITE_SKEW -> "Can COMMIT be repeated after it was refused for write skew?";
            case LOST_UPDATE -> "Can COMMIT be repeated after it was refused for a lost update?";
        };
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("silently-lost", "false")
                        .stake(Stake.DATA)
                        .advice("After a refused COMMIT roll back and run the whole transaction again."),
                "14.3 <commit statement>: it makes the changes persistent, or raises a transaction rollback");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        Played played = db.play(
                conflict.level, Schedule.parse(SCHEDULE.formatted(conflict.row)).goingOn());
        int kept = Integer.parseInt(db.session("final").value("select sum(balance) from account"));
        Optional<String> refused = Stream.of("t1", "t2")
                .filter(session -> played.at(session + "-write").succeeded())
                .filter(session -> played.at(session + "-first").refused())
                .findFirst();
        boolean again = refused.map(session -> played.at(session + "-again").succeeded())
                .orElse(false);
        int share = refused.map(session -> session.equals("t1") ? 1 : 2).orElse(0);
        boolean stored = ((kept - 30) & share) != 0;
        return Observation.of("silently-lost", again && !stored)
                .and("granted", played.granted())
                .and(
                        "first-commit",
                        refused.map(session -> played.text(session + "-first")).orElse("accepted"))
                .and(
                        "second-commit",
                        refused.map(session -> played.ending(session + "-again"))
                                .orElse("not asked"));
    }
}
