package org.sextantdb.suites.migration.runner;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A file of two thousand inserts is applied in about the time that the rows take. */
public record ManyRows() implements Case {
    private static final int ROWS = 2000;
    private static final int PLAIN_ROWS = 200;
    private static final int TIMES_MAX = 5;
    private static final Duration ASIDE = Duration.ofSeconds(5);

    @Override
    public String asks() {
        return "Is a file of 2,000 inserts applied in about the time that the rows themselves take?";
    }

    @Override
    public Claim claim() {
        return Claim.that("rows", "2000")
                .and("time", "bounded")
                .stake(Stake.AVAILABILITY)
                .advice(
                        "Insert many rows with few statements, and let the runner commit them in batches where schema statements commit.")
                .source("Migrations in transactions", "https://github.com/pressly/goose/blob/master/README.md");
    }

    @Override
    public int timeLimits() {
        return 2;
    }

    @Override
    public Observation observe(Workspace db) throws Exception {
        Session session = db.session("s");
        String inserts = IntStream.rangeClosed(1, ROWS)
                .mapToObj(i -> "insert into t (id, v) values (" + i + ", 'a;" + i + "');\n")
                .collect(Collectors.joining());
        Kit kit = Kit.of(
                session.unrecorded(),
                Written.directory(Written.up("1", "create table t (id int primary key, v varchar(20));\n" + inserts)));
        long plain = plain(session.unrecorded());
        long start = System.nanoTime();
        Control.require(kit.up().equals("ran-1"), "the file is applied");
        long took = System.nanoTime() - start;
        boolean bounded = took < ROWS / PLAIN_ROWS * plain * TIMES_MAX + ASIDE.toNanos();
        return Observation.of("rows", session.value("select count(*) from t"))
                .and("time", bounded ? "bounded" : "more-than-" + TIMES_MAX + "-times");
    }

    /** How long some of the rows take without a runner, in one transaction. */
    private static long plain(Session session) {
        session.run("create table plain (id int primary key, v varchar(20))");
        long start = System.nanoTime();
        session.begin();
        for (int i = 1; i <= PLAIN_ROWS; i++) {
            session.run("insert into plain (id, v) values (" + i + ", 'a;" + i + "')");
        }
        session.commit();
        return System.nanoTime() - start;
    }
}
