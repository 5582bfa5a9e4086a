package org.sextantdb.suites.isolation.lock;

import java.util.Locale;
import java.util.Optional;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Understood;

/** A child is inserted and not committed, and another session does something harmless to the parent. At READ COMMITTED. */
public record ForeignKeyLock(Second second) implements Case {

    /** What the other session does. */
    public enum Second {
        UPDATE_ANOTHER_COLUMN("update parent set n = 1 where id = 1"),
        INSERT_ANOTHER_CHILD("insert into child (id, parent_id) values (2, 1)"),
        READ_FOR_UPDATE("select n from parent where id = 1 for update");

        private final String statement;

        Second(String statement) {
            this.statement = statement;
        }
    }

    private static final String SCHEDULE = """
            t1: begin
            t1: insert into child (id, parent_id) values (1, 1)
            t2: begin
            t2: %s -- second
            t2: commit
            t1: commit
            """;

    @Override
    public String asks() {
        return "Does an uncommitted child make another session wait that wants to "
                + second.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " of the parent?";
    }

    @Override
    public Claim claim() {
        return Claim.none(
                        "a foreign key must keep the parent from going away; what else it keeps away no standard says")
                .stake(Stake.AVAILABILITY)
                .advice("Keep counters and timestamps that change often out of tables that others refer to.")
                .source(
                        "A foreign key needs only a lock that keeps the key",
                        "https://www.postgresql.org/docs/16/explicit-locking.html#LOCKING-ROWS");
    }

    @Override
    public Observation observe(Workspace db) {
        Session setup = db.session("setup");
        ParentAndChild.create(setup);
        Optional<Observation> unknown =
                second == Second.READ_FOR_UPDATE ? Understood.not(setup, second.statement, "second") : Optional.empty();
        return unknown.orElseGet(() -> {
            Played played = db.play(IsolationLevel.READ_COMMITTED, SCHEDULE.formatted(second.statement));
            return played.observe("second", played.ending("second"));
        });
    }
}
