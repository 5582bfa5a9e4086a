package org.sextantdb.suites.migration.lock;

import java.util.ArrayList;
import java.util.List;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/**
 * A column gets a new name while programs of the old and the new version are connected: added, filled and dropped in steps, or
 * renamed at once. After each step both versions write and read.
 */
public record RenameInSteps(Way way) implements Case {

    /** How the column gets its new name. */
    public enum Way {
        EXPAND_AND_CONTRACT,
        AT_ONCE
    }

    private static final String BACKFILL = "update t set b = a where b is null";

    @Override
    public String asks() {
        return way == Way.EXPAND_AND_CONTRACT
                ? "Do old and new clients work while a column is renamed by adding, filling and dropping?"
                : "Do old clients fail, and not write elsewhere, when a column is renamed under them?";
    }

    @Override
    public Claim claim() {
        Claim claim = way == Way.EXPAND_AND_CONTRACT
                ? Claim.that("both-work", "true").and("values", "1,10 2,21 3,31 4,22 5,32 6,33")
                : Claim.that("old", "fails").and("new", "works").and("values", "1,10 2,31");
        return claim.stake(Stake.AVAILABILITY)
                .advice(
                        "Add the new column, write both, fill it, let the old clients end, fill it again, drop the old one.")
                .source(
                        "Parallel change: expand, migrate, contract",
                        "https://martinfowler.com/bliki/ParallelChange.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session runner = db.session("runner");
        runner.run("create table t (id int primary key, a int)");
        runner.run("insert into t (id, a) values (1, 10)");
        Client old = new Client(db.session("old"), "insert into t (id, a) values (?, ?)", "select id, a from t");
        if (way == Way.AT_ONCE) {
            old.session.run("select id, a from t");
            runner.run("alter table t rename column a to b");
            Client renamed =
                    new Client(db.session("new"), "insert into t (id, b) values (?, ?)", "select id, b from t");
            boolean oldWorks = old.works(3, 21);
            return Observation.of("old", oldWorks ? "works" : "fails")
                    .and("new", renamed.works(2, 31) ? "works" : "fails")
                    .and("values", values(runner));
        }
        List<Boolean> work = new ArrayList<>();
        Client both = new Client(db.session("new"), "insert into t (id, a, b) values (?, ?, ?)", "select id, b from t");
        runner.run("alter table t add column b int");
        work.add(old.works(2, 21));
        work.add(both.works(3, 31, 31));
        runner.run(BACKFILL);
        work.add(old.works(4, 22));
        work.add(both.works(5, 32, 32));
        runner.run(BACKFILL);
        Client contracted = new Client(both.session, "insert into t (id, b) values (?, ?)", "select id, b from t");
        runner.run("alter table t drop column a");
        work.add(contracted.works(6, 33));
        return Observation.of("both-work", !work.contains(false)).and("values", values(runner));
    }

    private static String values(Session session) {
        return session.query("select id, b from t order by id").text();
    }

    /** A version of the program: the columns it knows. */
    private record Client(Session session, String write, String read) {
        boolean works(Object... row) {
            return !session.attempt(write, row).refused()
                    && !session.attempt(read).refused();
        }
    }
}
