package org.sextantdb.suites.migration.runner;

import org.sextantdb.harness.migrate.MigrationResult;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A trigger whose body has a semicolon stands in a script: it is sent whole, and fires. */
public record SplitTrigger() implements Case {

    @Override
    public String asks() {
        return "Is a trigger in a script sent whole, and does it fire?";
    }

    @Override
    public Claim claim() {
        return Claim.that("up", "ran-1")
                .and("fired", "5")
                .stake(Stake.MEANING)
                .advice("Keep triggers in files of their own, and try them on every engine.")
                .source(
                        "Statements end with a semicolon; those with semicolons in them must be told apart",
                        "https://github.com/pressly/goose/blob/master/README.md");
    }

    @Override
    public Observation observe(Workspace db) throws Exception {
        Session session = db.session("s");
        String trigger = String.join(
                ";\n",
                session.dialect().rowTrigger("t_log", "after insert", "t", "insert into log (n) values (new.id)"));
        Kit kit = Kit.of(
                session,
                Written.directory(Written.up(
                        "1",
                        "create table t (id int primary key);\ncreate table log (n int);\n" + trigger
                                + ";\ninsert into t (id) values (5);\n")));
        MigrationResult.Failure failure = kit.runner().up().failure();
        if (failure != null) {
            return Observation.of("up", "failed").and("fired", "nothing").refusedBy(failure.error());
        }
        return Observation.of("up", "ran-1")
                .and("fired", session.query("select n from log").text());
    }
}
