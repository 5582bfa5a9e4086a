package org.sextantdb.suites.migration.runner;

import java.util.List;
import org.sextantdb.harness.migrate.MigrationDirectory;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** Somebody changes the schema behind the runner: verify names it, and says nothing where there is nothing to say. */
public record DriftFound(Drift drift) implements Case {
    /** What was done by hand. */
    public enum Drift {
        COLUMN_ADDED(
                "a column that was added", "alter table t add column by_hand int", "table t: column by_hand appeared"),
        INDEX_DROPPED("an index that was dropped", "drop", "table t: index t_a"),
        INDEX_ADDED("an index that was added", "create index by_hand on t (b)", "table t: index"),
        TABLE_ADDED("a table that was added", "create table by_hand (id int)", "table by_hand appeared"),
        TABLE_DROPPED("a table that was dropped", "drop table u", "table u disappeared"),
        VIEW_ADDED("a view that was added", "create view by_hand as select id from t", "view by_hand appeared");

        private final String words;
        private final String sql;
        private final String named;

        Drift(String words, String sql, String named) {
            this.words = words;
            this.sql = sql;
            this.named = named;
        }
    }

    @Override
    public String asks() {
        return "Does verify find " + drift.words + "?";
    }

    @Override
    public Claim claim() {
        return Claim.that("found", drift.named)
                .and("before", "nothing")
                .stake(Stake.MEANING)
                .advice("Compare the live schema with what the files give in an empty database, before each migration.")
                .source(
                        "Validation: names, types and checksums of applied migrations",
                        "https://github.com/flyway/flywaydb.org/blob/54e8ed6ba971ae3f27e8a20746a7325c3efd0822/documentation/commandline/validate.html");
    }

    @Override
    public Observation observe(Workspace db) throws Exception {
        MigrationDirectory directory = Written.directory(Written.up(
                "1",
                "create table t (id int primary key, a int, b varchar(20) default 'x');"
                        + " create index t_a on t (a); create table u (id int primary key);"));
        Session session = db.session("s");
        Kit kit = Kit.of(session, directory);
        Control.require(kit.up().equals("ran-1"), "the file is applied");
        List<String> before = kit.runner().verify(db.another().session("scratch"));
        session.run(drift.sql.equals("drop") ? session.dialect().dropIndex("t_a", "t") : drift.sql);
        List<String> found = kit.runner().verify(db.another().session("scratch"));
        boolean named = found.size() == 1 && found.get(0).startsWith(drift.named);
        return Observation.of("found", named ? drift.named : found.isEmpty() ? "nothing" : String.join(", ", found))
                .and("before", before.isEmpty() ? "nothing" : String.join(", ", before));
    }
}
