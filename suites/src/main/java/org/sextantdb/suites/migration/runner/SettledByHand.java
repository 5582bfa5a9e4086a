package org.sextantdb.suites.migration.runner;

import java.util.List;
import org.sextantdb.harness.migrate.MigrationStatus;
import org.sextantdb.harness.migrate.MigrationWatch;
import org.sextantdb.harness.migrate.RunnerOptions;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.InconclusiveException;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A person finishes a half-done migration, or undoes it, and says so: the runner goes on from there. */
public record SettledByHand(boolean applied) implements Case {

    @Override
    public String asks() {
        return applied
                ? "Does the runner go on where a person has finished a migration by hand?"
                : "Does the runner go on where a person has undone half a migration by hand?";
    }

    @Override
    public Claim claim() {
        return Claim.that("up", "1 1 1 1 1")
                .and("told", "true")
                .stake(Stake.EFFORT)
                .advice("Look at what the status says ran, finish or undo the rest by hand, and write down which.")
                .source(
                        "A dirty database: execution stops until a person has looked",
                        "https://github.com/golang-migrate/migrate/blob/master/FAQ.md");
    }

    @Override
    public Observation observe(Workspace db) throws Exception {
        Session session = db.session("s");
        MigrationWatch cutter = (migration, direction, number, statement) -> {
            if (migration.version().equals("2") && number == 3) {
                throw new InconclusiveException("stopped on purpose");
            }
        };
        try {
            Kit.of(session, Traced.directory(), RunnerOptions.scratch().withWatch(cutter))
                    .up();
        } catch (InconclusiveException stopped) {
            Control.require("stopped on purpose".equals(stopped.getMessage()), "the runner stops where it should");
        }
        List<Integer> left = Traced.ran(session);
        Kit kit = Kit.of(session, Traced.directory());
        boolean half = kit.status("2").state() == MigrationStatus.State.RUNNING;
        for (int i = 1; i <= Traced.STATEMENTS.size() && half; i++) {
            if (applied && left.get(i - 1) == 0) {
                session.run(Traced.STATEMENTS.get(i - 1));
            }
        }
        if (half && !applied) {
            session.run("drop table s1");
            session.run("delete from log where n = 2");
        }
        if (half) {
            kit.runner().settle("2", applied);
        }
        String up = kit.up();
        List<Integer> ran = Traced.ran(session);
        return Observation.of("up", up.startsWith("ran-") ? Traced.words(ran) : up)
                .and("told", Traced.told(kit, ran))
                .and("half", half);
    }
}
