package org.sextantdb.suites.migration.runner;

import org.sextantdb.harness.migrate.RunnerOptions;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A file appears that is older than what is applied: it is refused, or applied where that was allowed. */
public record OlderFile(boolean allowed) implements Case {

    @Override
    public String asks() {
        return allowed
                ? "Is a file applied that is older than the newest applied one, where that is allowed?"
                : "Is a file refused that is older than the newest applied one?";
    }

    @Override
    public Claim claim() {
        return Claim.that("up", allowed ? "ran-1" : "out-of-order")
                .and("tables", allowed ? "t1 t2 t3" : "t1 t3")
                .stake(Stake.MEANING)
                .advice(
                        "Refuse a file that is older than the newest applied one: neither skip nor apply it in silence.")
                .source(
                        "Migrations that are missing or out of order",
                        "https://github.com/pressly/goose/issues/63#issuecomment-428681694");
    }

    @Override
    public Observation observe(Workspace db) throws Exception {
        Session session = db.session("s");
        Kit before = Kit.of(session, Written.directory(Written.table("1"), Written.table("3")));
        Control.require(before.up().equals("ran-2"), "two files are applied");
        RunnerOptions options = allowed ? RunnerOptions.scratch().withOutOfOrder() : RunnerOptions.scratch();
        Kit kit = Kit.of(session, Written.threeTables(), options);
        String status = kit.status();
        return Observation.of("up", kit.up())
                .and("tables", kit.tables())
                .and("status-before", status)
                .and("status", kit.status());
    }
}
