package org.sextantdb.suites.isolation;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Workspace;

/**
 * A transaction reads the rows that match, deletes by the same condition, and another row goes, PMP for a writing predicate.
 */
public record DeleteOfUnseenRow(IsolationLevel level) implements Case {
    private static final String SCHEDULE = """
            t1: begin
            t2: begin
            t1: update account set balance = balance + 10
            t2: select id from account where balance = 20 -- read
            t2: delete from account where balance = 20 -- delete
            t1: commit
            t2: commit
            """;

    @Override
    public String asks() {
        return "Can DELETE take a row that the same condition did not show just before?";
    }

    @Override
    public Claim claim() {
        return Promise.excludes("deleted-unseen", IsolationLevel.SERIALIZABLE, level)
                .advice("Delete by the keys that were read, not by repeating the condition, or ask for SERIALIZABLE.");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        Played played = db.play(level, SCHEDULE);
        String end = Accounts.atTheEnd(db);
        boolean unseen = played.at("read").text().equals("2") && end.equals("2,30") && played.committed("t2");
        return played.observe("deleted-unseen", unseen)
                .and("deleted", played.at("delete").text())
                .and("end", end);
    }
}
