package org.sextantdb.suites.migration.runner;

import java.util.ArrayList;
import java.util.List;
import org.sextantdb.harness.migrate.RunnerOptions;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** Files 9, 10 and 100, whose names sort otherwise as text, run in the order of their numbers. */
public record VersionOrder() implements Case {

    @Override
    public String asks() {
        return "Do the files 9, 10 and 100 run in the order of their numbers?";
    }

    @Override
    public Claim claim() {
        return Claim.that("order", "9 10 100")
                .and("back", "100 10 9")
                .stake(Stake.MEANING)
                .advice("Let the runner compare versions as numbers, or write them all with the same number of digits.")
                .source(
                        "Migrations in the order of their numbers, down in the reverse",
                        "https://github.com/golang-migrate/migrate/blob/master/MIGRATIONS.md");
    }

    @Override
    public Observation observe(Workspace db) throws Exception {
        try (Folder folder = Folder.make()) {
            Session session = db.session("s");
            session.run("create table log (version int)");
            for (String version : List.of("9", "10", "100")) {
                String statement = "insert into log (version) values (" + version + ");";
                folder.write(version + "_x.up.sql", statement).write(version + "_x.down.sql", statement);
            }
            List<String> order = new ArrayList<>();
            RunnerOptions options = RunnerOptions.scratch().withWatch((migration, direction, number, statement) -> {
                if (number == 1) {
                    order.add(migration.version());
                }
            });
            Kit kit = Kit.of(session, folder.read(), options);
            Control.require(kit.up().equals("ran-3"), "three files are applied");
            String up = String.join(" ", order);
            order.clear();
            kit.runner().down(0);
            return Observation.of("order", up)
                    .and("back", String.join(" ", order))
                    .and("rows", session.value("select count(*) from log"));
        }
    }
}
