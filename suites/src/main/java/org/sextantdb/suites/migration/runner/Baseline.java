package org.sextantdb.suites.migration.runner;

import java.time.Duration;
import java.util.Optional;
import org.sextantdb.harness.migrate.MigrationWatch;
import org.sextantdb.harness.migrate.RunnerOptions;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A database was made by hand before the runner came: a baseline writes down what is there and runs nothing of it. */
public record Baseline() implements Case {

    @Override
    public String asks() {
        return "Does a baseline write down what is there, and run only what is newer?";
    }

    @Override
    public Claim claim() {
        return Claim.that("up", "ran-1")
                .and("tables", "t1 t2 t3")
                .and("again", "unknown-version")
                .and("status", "1 applied 2 applied 3 applied")
                .stake(Stake.EFFORT)
                .advice("Begin with a baseline where the database is older than the migrations.")
                .source(
                        "Baseline: migrations up to the version are not run",
                        "https://github.com/flyway/flywaydb.org/blob/0802a38272d73553136d09d387cd0a33f60953af/documentation/ant/baseline.html");
    }

    @Override
    public Observation observe(Workspace db) throws Exception {
        Session session = db.session("s");
        session.run("create table t1 (id int primary key)");
        session.run("create table t2 (id int primary key)");
        Kit kit = Kit.of(session, Written.threeTables());
        Control.require(
                Kit.of(
                                db.session("other"),
                                Written.threeTables(),
                                new RunnerOptions(
                                        "other_history",
                                        "sextant",
                                        Duration.ofSeconds(2),
                                        false,
                                        Optional.empty(),
                                        MigrationWatch.NOBODY))
                        .up()
                        .equals("failed"),
                "without a baseline the first file fails");
        session.run("drop table other_history");
        kit.runner().baseline("2");
        String up = kit.up();
        return Observation.of("up", up)
                .and("tables", kit.tables())
                .and("again", Kit.words(() -> {
                    kit.runner().baseline("1");
                    return kit.runner().up();
                }))
                .and("status", kit.status());
    }
}
