package org.sextantdb.suites.migration.runner;

import org.sextantdb.harness.migrate.Direction;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** An applied migration has lost its file: nothing is run in either direction, and the status names it. */
public record MissingFile(Direction direction) implements Case {

    @Override
    public String asks() {
        return "Is a run " + direction.text() + " refused where an applied migration has lost its file?";
    }

    @Override
    public Claim claim() {
        return Claim.that("run", "missing-file")
                .and("tables", "t1 t2")
                .and("status", "1 applied 3 pending 2 missing-file")
                .stake(Stake.MEANING)
                .advice("Refuse to run where the history knows a migration that has no file, and name it.")
                .source(
                        "Validation: names, types and checksums of applied migrations",
                        "https://github.com/flyway/flywaydb.org/blob/54e8ed6ba971ae3f27e8a20746a7325c3efd0822/documentation/commandline/validate.html");
    }

    @Override
    public Observation observe(Workspace db) throws Exception {
        Session session = db.session("s");
        Kit both = Kit.of(session, Written.directory(Written.table("1"), Written.table("2")));
        Control.require(both.up().equals("ran-2"), "two files are applied");
        Kit kit = Kit.of(session, Written.directory(Written.table("1"), Written.table("3")));
        String run = direction == Direction.UP
                ? kit.up()
                : Kit.words(() -> kit.runner().down(1));
        return Observation.of("run", run).and("tables", kit.tables()).and("status", kit.status());
    }
}
