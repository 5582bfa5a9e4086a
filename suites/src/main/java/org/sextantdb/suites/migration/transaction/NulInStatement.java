package org.sextantdb.suites.migration.transaction;

import java.util.Locale;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A file has a character U+0000 in it, as damaged files and files in UTF-16 have: the text is cut there, or it is not. */
public record NulInStatement(Place place) implements Case {
    /** Where it stands. */
    public enum Place {
        BETWEEN_ROWS("insert into t (id, v) values (1, 'a')\0, (2, 'b')"),
        IN_COMMENT("insert into t (id, v) values (1, 'a') /* \0 */, (2, 'b')"),
        IN_LITERAL("insert into t (id, v) values (1, 'a'), (2, 'b\0b')"),
        AT_THE_END("insert into t (id, v) values (1, 'a'), (2, 'b')\0");

        private final String sql;

        Place(String sql) {
            this.sql = sql;
        }
    }

    @Override
    public String asks() {
        return "Does a statement with the character NUL "
                + place.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " do all, or nothing?";
    }

    @Override
    public Claim claim() {
        return Claim.that("half-done", "false")
                .stake(Stake.DATA)
                .advice("Refuse a migration file with a NUL in it before anything of it is sent.")
                .source("A statement is read up to its first NUL", "https://www.sqlite.org/c3ref/prepare.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, v varchar(10))");
        session.run("insert into t (id, v) values (8, 'a'), (9, 'b')");
        session.run("delete from t");
        Attempt execute = session.attempt(place.sql);
        Session after = db.session("after");
        String ids = after.query("select id from t order by id").text();
        String length = after.query("select " + db.dialect().charLength("v") + " from t where id = 2")
                .text();
        boolean cut = place == Place.IN_LITERAL && ids.equals("1 2") && !length.equals("3");
        return Observation.of("half-done", ids.equals("1") || cut)
                .and("execute", execute.verdict())
                .and("ids", ids)
                .and("length-of-second", length);
    }
}
