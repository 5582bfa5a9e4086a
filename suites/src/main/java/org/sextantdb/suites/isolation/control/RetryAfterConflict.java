package org.sextantdb.suites.isolation.control;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.ErrorClass;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Step;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;
import org.sextantdb.suites.isolation.Accounts;

/**
 * Two transactions run into each other; every session rolls back what is refused and runs its transaction once more on
 * the same connection. A key that each transaction inserts first makes the second run of one that had committed harmless.
 */
public record RetryAfterConflict(Conflict conflict) implements Case {
    /** What the two do, and at which level. */
    public enum Conflict {
        DEADLOCK(IsolationLevel.READ_COMMITTED, "1,12 2,22"),
        LOST_UPDATE(IsolationLevel.REPEATABLE_READ, "1,12 2,20"),
        WRITE_SKEW(IsolationLevel.SERIALIZABLE, "1,11 2,21");

        private final IsolationLevel level;
        private final String end;

        Conflict(IsolationLevel level, String end) {
            this.level = level;
            this.end = end;
        }

        private List<String> statements(boolean first) {
            return switch (this) {
                case DEADLOCK -> first ? List.of(add(1), add(2)) : List.of(add(2), add(1));
                case LOST_UPDATE -> List.of("select balance from account where id = 1", add(1));
                case WRITE_SKEW -> List.of("select id, balance from account", first ? add(1) : add(2));
            };
        }

        private static String add(int id) {
            return "update account set balance = balance + 1 where id = " + id;
        }
    }

    @Override
    public String asks() {
        return switch (conflict) {
            case DEADLOCK -> "Does a transaction that is run again after a deadlock take effect, and only once?";
            case LOST_UPDATE ->
                "Does a transaction that is run again after a write conflict take effect, and only once?";
            case WRITE_SKEW -> "Does a transaction that is run again after write skew take effect, and only once?";
        };
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("once", "true")
                        .stake(Stake.DATA)
                        .advice(
                                "Run the whole transaction again after a refusal, and let a key of its own stop a second effect."),
                "4.28 SQL-transactions: a transaction that cannot be serialised is rolled back with an error");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        db.session("setup").run("create table applied (id int primary key)");
        List<String> one = conflict.statements(true);
        List<String> two = conflict.statements(false);
        String together = "t1: begin\nt2: begin\n" + key("t1") + key("t2")
                + step("t1", one.get(0)) + step("t2", two.get(0)) + step("t1", one.get(1)) + step("t2", two.get(1))
                + "t1: commit\nt2: commit\n";
        Played played = db.play(conflict.level, together + again("t1", one) + again("t2", two));
        String end = Accounts.atTheEnd(db);
        return played.observe("once", end.equals(conflict.end)).and("end", end).and("sql-states", states(played));
    }

    /** What an application would have to know to retry by SQLSTATE; without the key that is there already. */
    private static String states(Played played) {
        String states = played.steps().stream()
                .map(Step::attempt)
                .filter(Objects::nonNull)
                .filter(attempt -> attempt.refused() && !attempt.refusedAs(ErrorClass.UNIQUE_VIOLATION))
                .map(Attempt::error)
                .filter(Objects::nonNull)
                .map(error -> String.valueOf(error.sqlState()))
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
        return states.isEmpty() ? "none" : states;
    }

    private static String again(String session, List<String> statements) {
        return session + ": begin\n" + key(session)
                + statements.stream().map(one -> step(session, one)).collect(Collectors.joining())
                + session + ": commit\n";
    }

    private static String key(String session) {
        return step(session, "insert into applied (id) values (" + session.charAt(1) + ")");
    }

    private static String step(String session, String statement) {
        return session + ": " + statement + "\n";
    }
}
