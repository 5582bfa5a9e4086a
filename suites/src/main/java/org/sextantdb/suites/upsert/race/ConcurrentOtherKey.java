package org.sextantdb.suites.upsert.race;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Workspace;

/**
 * A session inserts a row with two unique values and has not committed; another one upserts a row by the first column, with
 * the same value in the second. At READ COMMITTED.
 */
public record ConcurrentOtherKey() implements Case {
    private static final String SCHEDULE = """
            t1: begin
            t2: begin
            t1: insert into item (a, b, n) values (1, 1, 10)
            t2: insert into item (a, b, n) values (2, 1, 20)%s -- second
            t1: commit
            t2: commit
            """;

    @Override
    public String asks() {
        return "Can an upsert by one key overwrite a row that another session inserts just then with another key?";
    }

    @Override
    public Claim claim() {
        return Claim.that("other-row", "untouched")
                .stake(Stake.DATA)
                .advice(
                        "Upsert only where one unique key alone can be in the way; else insert, and look which key is named.")
                .source(
                        "Only a conflict on the named key is turned into an update",
                        "https://www.sqlite.org/lang_upsert.html");
    }

    @Override
    public Observation observe(Workspace db) {
        db.session("setup").run("create table item (a int unique, b int unique, n int)");
        Played played = db.play(
                IsolationLevel.READ_COMMITTED,
                SCHEDULE.formatted(
                        db.dialect().onConflictUpdate("a", "n = " + db.dialect().incoming("n"))));
        String rows =
                db.session("final").query("select a, b, n from item order by a").text();
        return played.observe("other-row", rows.startsWith("1,1,10") ? "untouched" : "overwritten")
                .and("second", played.ending("second"))
                .and("rows", rows);
    }
}
