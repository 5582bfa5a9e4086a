package org.sextantdb.suites.isolation.lock;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.isolation.Accounts;
import org.sextantdb.suites.isolation.Promise;

/**
 * The rows of a condition are read twice while another session updates a row into it or out of it, or deletes one: P3, and
 * P2 where the row was read before.
 */
public record ChangedSelection(IsolationLevel level, By by) implements Case {

    /** What the other session does, and the first level that hides it. */
    public enum By {
        UPDATE_INTO("update account set balance = 25 where id = 1", IsolationLevel.SERIALIZABLE),
        UPDATE_OUT("update account set balance = 5 where id = 2", IsolationLevel.REPEATABLE_READ),
        DELETE("delete from account where id = 2", IsolationLevel.REPEATABLE_READ);

        private final String statement;
        private final IsolationLevel hiddenFrom;

        By(String statement, IsolationLevel hiddenFrom) {
            this.statement = statement;
            this.hiddenFrom = hiddenFrom;
        }
    }

    private static final String SCHEDULE = """
            t1: begin
            t1: select id from account where balance >= 20 order by id -- first
            t2: begin
            t2: %s
            t2: commit
            t1: select id from account where balance >= 20 order by id -- second
            t1: commit
            """;

    @Override
    public String asks() {
        return switch (by) {
            case UPDATE_INTO -> "Can a row that another session updates come to match a condition read before?";
            case UPDATE_OUT -> "Can a row that another session updates drop out of a condition read before?";
            case DELETE -> "Can a row that another session deletes vanish between two reads of one transaction?";
        };
    }

    @Override
    public Claim claim() {
        return Promise.excludes("changed", by.hiddenFrom, level)
                .advice(
                        "Ask for REPEATABLE READ or more where two reads must agree, and for SERIALIZABLE to decide on them.");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        Played played = db.play(level, SCHEDULE.formatted(by.statement));
        boolean read = played.at("second").succeeded();
        return played.observe("changed", read && !played.text("first").equals(played.text("second")))
                .and("second", played.text("second"));
    }
}
