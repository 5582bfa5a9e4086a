package org.sextantdb.suites.migration.runner;

import org.sextantdb.harness.migrate.MigrationResult;
import org.sextantdb.harness.migrate.MigrationStatus;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A script breaks a constraint that is checked only at the commit: the file is not applied, and nothing says it is. */
public record DeferredConstraint() implements Case {

    @Override
    public String asks() {
        return "Does the status say what is there where the commit of a script is refused?";
    }

    @Override
    public Claim claim() {
        return Claim.that("told", "true")
                .stake(Stake.DATA)
                .advice("Ask after the commit, not before it, whether a migration is applied.")
                .source(
                        "Deferred constraints are checked at commit",
                        "https://www.postgresql.org/docs/16/sql-set-constraints.html");
    }

    @Override
    public Observation observe(Workspace db) throws Exception {
        Session session = db.session("s");
        session.run("create table log (n int)");
        Kit kit = Kit.of(session, Written.directory(Written.up("1", """
            create table parent (id int primary key);
            create table child (id int primary key, p int references parent (id) deferrable initially deferred);
            insert into child (id, p) values (1, 7);
            insert into log (n) values (1);
            """)));
        MigrationResult.Failure failure = kit.runner().up().failure();
        boolean logged = session.value("select count(*) from log").equals("1");
        MigrationStatus.State state = kit.status("1").state();
        boolean right = logged == (state == MigrationStatus.State.APPLIED);
        return Observation.of("told", right)
                .and("state", state.text())
                .and("refused-at", failure == null ? "nothing" : String.valueOf(failure.number()));
    }
}
