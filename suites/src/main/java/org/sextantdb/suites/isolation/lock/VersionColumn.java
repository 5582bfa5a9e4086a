package org.sextantdb.suites.isolation.lock;

import java.util.TreeSet;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/**
 * Optimistic locking as object-relational mappers do it: both sessions read version 1, and both update the row where it still
 * has version 1. One of them must be told by a count of 0 or by an error.
 */
public record VersionColumn(IsolationLevel level, Second second) implements Case {

    /** When the second session writes. */
    public enum Second {
        BEFORE_COMMIT("""
            t2: %2$s -- update-2
            t1: commit -- commit-1
            """),
        AFTER_COMMIT("""
            t1: commit -- commit-1
            t2: %2$s -- update-2
            """);

        private final String order;

        Second(String order) {
            this.order = order;
        }
    }

    private static final String READ = "select n, version from item where id = 1";
    private static final String UPDATE = "update item set n = %d, version = 2 where id = 1 and version = 1";

    @Override
    public String asks() {
        return "Is an update of a version that another session "
                + (second == Second.BEFORE_COMMIT ? "is changing" : "has changed")
                + " told apart by its row count or an error?";
    }

    @Override
    public Claim claim() {
        return Claim.that("lost", "false")
                .stake(Stake.DATA)
                .advice(
                        "Count the rows of UPDATE … WHERE version = ?, and believe the count only when COMMIT has succeeded.")
                .source(
                        "Jakarta Persistence 3.1, 3.4.2: version attributes",
                        "https://jakarta.ee/specifications/persistence/3.1/jakarta-persistence-spec-3.1.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session setup = db.session("setup");
        setup.run("create table item (id int primary key, n int, version int)");
        setup.run("insert into item (id, n, version) values (1, 10, 1)");
        String schedule = """
            t1: begin
            t2: begin
            t1: %3$s
            t2: %3$s
            t1: %1$s -- update-1
            """ + second.order + """
            t2: commit -- commit-2
            """;
        Played played = db.play(level, schedule.formatted(UPDATE.formatted(11), UPDATE.formatted(12), READ));
        TreeSet<String> losers = new TreeSet<>();
        String told = "10,1";
        int winners = 0;
        for (String session : new String[] {"1", "2"}) {
            String count = played.text("update-" + session);
            if (count.equals("1") && played.at("commit-" + session).succeeded()) {
                winners++;
                told = "1" + session + ",2";
            } else {
                losers.add(count.equals("1") ? "commit: " + played.text("commit-" + session) : "update: " + count);
            }
        }
        String end = db.session("final").query("select n, version from item").text();
        return played.observe("lost", winners > 1 || !end.equals(told))
                .and("told-by", losers.isEmpty() ? "nothing" : String.join("; ", losers));
    }
}
