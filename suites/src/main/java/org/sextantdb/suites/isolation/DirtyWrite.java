package org.sextantdb.suites.isolation;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Workspace;

/**
 * Dirty write, P0 or G0: two sessions write the same two rows, and the rows end with one value of each.
 *
 * <p>Every level excludes it: without that not even a rollback would be possible.
 */
public record DirtyWrite(IsolationLevel level) implements Case {
    private static final String SCHEDULE = """
            t1: begin
            t2: begin
            t1: update account set balance = 11 where id = 1
            t2: update account set balance = 12 where id = 1
            t1: update account set balance = 21 where id = 2
            t1: commit
            t2: update account set balance = 22 where id = 2
            t2: commit
            """;

    @Override
    public String asks() {
        return "Can the writes of two transactions to the same rows end up mixed?";
    }

    @Override
    public Claim claim() {
        return Promise.excludes("mixed", IsolationLevel.READ_UNCOMMITTED, level)
                .advice("Rely on it at every level, and retry the transaction that is refused.");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        Played played = db.play(level, SCHEDULE);
        String end = Accounts.atTheEnd(db);
        boolean mixed = !end.equals("1,11 2,21") && !end.equals("1,12 2,22");
        return played.observe("mixed", mixed).and("end", end);
    }
}
