package org.sextantdb.suites.isolation.snapshot;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.isolation.Accounts;
import org.sextantdb.suites.isolation.Promise;

/**
 * A row that another session has inserted is not seen, until the transaction updates all rows: then it is counted.
 */
public record PhantomByOwnUpdate(IsolationLevel level) implements Case {
    private static final String SCHEDULE = """
            t1: begin
            t1: select count(*) from account -- first
            t2: begin
            t2: insert into account (id, balance) values (3, 30)
            t2: commit
            t1: select count(*) from account -- second
            t1: update account set balance = balance + 1 -- update
            t1: select count(*) from account -- third
            t1: commit
            """;

    @Override
    public String asks() {
        return "Can an own UPDATE make a row of another session appear?";
    }

    @Override
    public Claim claim() {
        return Promise.excludes("appeared", IsolationLevel.SERIALIZABLE, level)
                .source(
                        "Jepsen 2023, internal consistency and monotonic atomic view",
                        "https://jepsen.io/analyses/mysql-8.0.34")
                .advice("Name the rows that were read (where id in …) instead of updating whatever matches by then.");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        Played played = db.play(level, SCHEDULE);
        boolean appeared =
                played.text("first").equals("2") && played.text("third").equals("3");
        return played.observe("appeared", appeared)
                .and("counts", played.text("first") + "," + played.text("second") + "," + played.text("third"))
                .and("updated", played.text("update"));
    }
}
