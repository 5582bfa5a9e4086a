package org.sextantdb.suites.migration.runner;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.sextantdb.harness.migrate.Migration;
import org.sextantdb.harness.migrate.MigrationDirectory;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** Two runners begin at the same moment on one database: each script runs once, and both end well or are told to wait. */
public record TwoRunners(Way way) implements Case {
    private static final int FILES = 4;
    private static final Duration LIMIT = Duration.ofSeconds(45);

    /** Which way both go. */
    public enum Way {
        UP,
        DOWN
    }

    @Override
    public String asks() {
        return "Does each script run once where two runners go " + way.name().toLowerCase(java.util.Locale.ROOT)
                + " at the same moment?";
    }

    @Override
    public Claim claim() {
        return Claim.that("each", "once")
                .and("ends", "well")
                .and("status", "right")
                .stake(Stake.DATA)
                .advice(
                        "Let the runner take a lock that goes with its connection, and ask again under the lock what is applied.")
                .source(
                        "Migrations by several nodes at once",
                        "https://github.com/flyway/flywaydb.org/blob/06f60eaf1b12baacfddb2617fddfa55f0302e7c6/documentation/faq.html");
    }

    @Override
    public int timeLimits() {
        return 2;
    }

    @Override
    public Observation observe(Workspace db) throws Exception {
        MigrationDirectory directory = Written.directory(IntStream.rangeClosed(1, FILES)
                .mapToObj(i -> Written.both(
                        String.valueOf(i),
                        "create table t" + i + " (id int primary key); insert into log (n) values (" + i + ");",
                        "insert into log (n) values (" + -i + "); drop table t" + i + ";"))
                .toArray(Migration[]::new));
        Session setup = db.session("setup");
        setup.run("create table log (n int)");
        Kit kit = Kit.of(setup, directory);
        if (way == Way.DOWN) {
            Control.require(kit.up().equals("ran-" + FILES), "one runner alone applies all");
            setup.run("delete from log");
        }
        List<String> ends = both(db, directory);
        boolean well = ends.stream().allMatch(end -> end.startsWith("ran-") || end.equals("locked"));
        boolean once =
                setup.query("select n from log group by n having count(*) > 1").isEmpty();
        String all = String.valueOf(FILES);
        boolean complete = setup.value("select count(distinct n) from log").equals(all);
        String state = way == Way.UP ? "applied" : "pending";
        boolean right = kit.runner().status().stream()
                        .allMatch(one -> one.state().text().equals(state))
                && kit.tables().split(" ").length == (way == Way.UP ? FILES + 1 : 1);
        return Observation.of("each", once && complete ? "once" : once ? "not-all" : "twice")
                .and("ends", well ? "well" : String.join(" ", ends))
                .and("status", right ? "right" : kit.status());
    }

    private List<String> both(Workspace db, MigrationDirectory directory) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(2);
        List<Callable<String>> runners = new ArrayList<>();
        for (String name : List.of("a", "b")) {
            Kit kit = Kit.of(db.session(name).unrecorded(), directory);
            runners.add(() -> {
                barrier.await();
                return way == Way.UP ? kit.up() : Kit.words(() -> kit.runner().down(0));
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<String> ends = new ArrayList<>();
            for (Future<String> end : threads.invokeAll(runners, LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                ends.add(end.get());
            }
            return ends;
        } finally {
            threads.shutdownNow();
        }
    }
}
