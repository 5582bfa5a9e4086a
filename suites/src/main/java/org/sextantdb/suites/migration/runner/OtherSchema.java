package org.sextantdb.suites.migration.runner;

import org.sextantdb.harness.migrate.MigrationDirectory;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Workspace;

/** A script leaves the session looking for tables elsewhere: the tracking table is found, and the next file begins at home. */
public record OtherSchema(Words words) implements Case {
    /** What the script says. */
    public enum Words {
        SET_SEARCH_PATH("set search_path = 'pg_catalog'"),
        EMPTY_SEARCH_PATH("set search_path = ''"),
        USE("use information_schema");

        private final String sql;

        Words(String sql) {
            this.sql = sql;
        }
    }

    @Override
    public String asks() {
        return "Is the tracking table found after " + words.sql + " in a script?";
    }

    @Override
    public Claim claim() {
        return Claim.that("told", "true")
                .and("next", "at-home")
                .stake(Stake.DATA)
                .advice("Name the schema of the tracking table in every statement of the runner.")
                .source(
                        "search_path: where unqualified names are looked for",
                        "https://www.postgresql.org/docs/16/ddl-schemas.html");
    }

    @Override
    public Observation observe(Workspace db) throws Exception {
        MigrationDirectory directory =
                Written.directory(Written.up("1", words.sql + ";"), Written.table("2"), Written.table("3"));
        Kit kit = Kit.of(db.session("s"), directory);
        String up = kit.up();
        Kit seen = Kit.of(db.session("other"), directory);
        boolean applied = up.equals("ran-3");
        String tables = seen.tables();
        boolean right =
                seen.status().equals(applied ? "1 applied 2 applied 3 applied" : "1 pending 2 pending 3 pending")
                        && kit.status().equals(seen.status());
        return Observation.of("told", right ? "true" : up + " " + seen.status())
                .and("next", tables.equals(applied ? "t2 t3" : "none") ? "at-home" : tables)
                .and("up", up);
    }
}
