package org.sextantdb.suites.migration.runner;

import java.util.List;
import org.sextantdb.harness.migrate.Migration;
import org.sextantdb.harness.migrate.RunnerOptions;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** The tracking table on every engine: long names with emoji are kept as far as they fit, and versions are kept whole. */
public record TrackingTable() implements Case {
    private static final String VERSION = "1".repeat(60);
    private static final int NAME = 250;
    private static final int EMOJI_DIGITS = 8;

    @Override
    public String asks() {
        return "Does the tracking table keep long names and long versions on every engine?";
    }

    @Override
    public Claim claim() {
        return Claim.that("version", "111111111111111111111111111111111111111111111111111111111111")
                .and("name", "cut")
                .and("rows", "1")
                .stake(Stake.EFFORT)
                .advice("Give the tracking table plain types, a key of fewer than 192 characters and no reserved word.")
                .source(
                        "The table that keeps the versions",
                        "https://github.com/golang-migrate/migrate/blob/master/database/mysql/README.md");
    }

    @Override
    public Observation observe(Workspace db) throws Exception {
        Session session = db.session("s");
        Migration plain = Written.up(VERSION, "create table t (id int);");
        Migration longName = new Migration(VERSION, "😀".repeat(NAME), plain.up(), plain.down(), false);
        Kit kit = Kit.of(session, Written.directory(longName));
        Control.require(kit.up().equals("ran-1"), "the file is applied");
        List<List<String>> rows = session.query(
                        "select version, " + session.dialect().hex("migration_name") + " from " + RunnerOptions.TABLE)
                .values();
        String name = rows.get(0).get(1);
        boolean whole = name.matches("(F09F9880)+");
        return Observation.of("version", rows.get(0).get(0))
                .and("name", !whole ? "broken" : name.length() < NAME * EMOJI_DIGITS ? "cut" : "whole")
                .and("rows", rows.size());
    }
}
