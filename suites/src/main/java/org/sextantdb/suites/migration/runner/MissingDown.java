package org.sextantdb.suites.migration.runner;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** The way back goes past a migration that has no way down: refused before anything is undone. */
public record MissingDown() implements Case {

    @Override
    public String asks() {
        return "Is a way back refused as a whole where one of its migrations has no way down?";
    }

    @Override
    public Claim claim() {
        return Claim.that("down", "no-down")
                .and("tables", "t1 t2 t3")
                .and("status", "1 applied 2 applied 3 applied")
                .stake(Stake.AVAILABILITY)
                .advice("Look for all files of the way down before the first of them is run.")
                .source(
                        "A down migration for every up migration",
                        "https://github.com/golang-migrate/migrate/blob/master/MIGRATIONS.md");
    }

    @Override
    public Observation observe(Workspace db) throws Exception {
        Session session = db.session("s");
        Kit kit = Kit.of(
                session,
                Written.directory(
                        Written.table("1"),
                        Written.up("2", "create table t2 (id int primary key);"),
                        Written.table("3")));
        Control.require(kit.up().equals("ran-3"), "three files are applied");
        return Observation.of("down", Kit.words(() -> kit.runner().down(2)))
                .and("tables", kit.tables())
                .and("status", kit.status());
    }
}
