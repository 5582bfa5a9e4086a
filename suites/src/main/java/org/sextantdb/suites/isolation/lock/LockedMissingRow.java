package org.sextantdb.suites.isolation.lock;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Understood;

/** Two sessions look for a row with FOR UPDATE, do not find it, and both insert it: the recipe of many a get-or-create. */
public record LockedMissingRow(IsolationLevel level) implements Case {
    private static final String LOOK = "select n from slot where id = 5 for update";

    private static final String SCHEDULE = """
            t1: begin
            t2: begin
            t1: %s
            t2: %s -- look
            t1: insert into slot (id, n) values (5, 51) -- insert-1
            t2: insert into slot (id, n) values (5, 52) -- insert-2
            t1: commit
            t2: commit
            """.formatted(LOOK, LOOK);

    @Override
    public String asks() {
        return "Does FOR UPDATE on a row that is not there keep another session from inserting it?";
    }

    @Override
    public Claim claim() {
        return Claim.that("as-told", "true")
                .stake(Stake.DATA)
                .advice("Insert first and catch the duplicate key, or upsert; retry after a deadlock.")
                .source(
                        "Gap locks do not exclude each other: both may look, and neither insert",
                        "https://dev.mysql.com/doc/refman/8.4/en/innodb-locking.html#innodb-gap-locks");
    }

    @Override
    public Observation observe(Workspace db) {
        Session setup = db.session("setup");
        setup.run("create table slot (id int primary key, n int)");
        setup.run("insert into slot (id, n) values (1, 0), (10, 0)");
        return Understood.not(setup, LOOK, "as-told").orElseGet(() -> {
            Played played = db.play(level, SCHEDULE);
            boolean first = played.at("insert-1").succeeded() && played.committed("t1");
            boolean second = played.at("insert-2").succeeded() && played.committed("t2");
            String told = first && second ? "both" : first ? "51" : second ? "52" : "none";
            String end =
                    db.session("final").query("select n from slot where id = 5").text();
            return played.observe("as-told", end.equals(told)).and("second-look", played.ending("look"));
        });
    }
}
