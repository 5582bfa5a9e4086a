package org.sextantdb.suites.migration.runner;

import org.sextantdb.harness.migrate.MigrationResult;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A script with semicolons where no statement ends: each statement is sent whole. */
public record SplitScript(Trap trap) implements Case {
    /** Where the semicolon or the quote stands. */
    public enum Trap {
        STRING("a semicolon in a string", "insert into t (id, v) values (1, 'a;b');"),
        LINE_COMMENT(
                "a quote and a semicolon in a comment",
                "-- it's one; or two\ninsert into t (id, v) values (1, 'a'); -- end;"),
        BLOCK_COMMENT(
                "a quote and a semicolon in a block comment",
                "/* it's; */ insert /* ; */ into t (id, v) values (1, 'a');"),
        DOUBLED_QUOTE("a doubled quote before a semicolon", "insert into t (id, v) values (1, 'it''s;');"),
        BACKSLASHES("two backslashes before the end of a string", "insert into t (id, v) values (1, 'a;\\\\');"),
        MANY_LINES("a string over two lines", "insert into t (id, v)\nvalues (1, 'a;\n-- b');"),
        DASHES("two dashes in a string", "insert into t (id, v) values (1, '--a;');"),
        NO_SPACE(
                "two statements on a line",
                "insert into t (id, v) values (3, 'a');delete from t where id = 3;insert into t (id, v) values (1, 'a');");

        private final String words;
        private final String sql;

        Trap(String words, String sql) {
            this.words = words;
            this.sql = sql;
        }
    }

    @Override
    public String asks() {
        return "Is a script split rightly that has " + trap.words + "?";
    }

    @Override
    public Claim claim() {
        return Claim.that("up", "ran-1")
                .and("rows", "1 2")
                .stake(Stake.MEANING)
                .advice("Let the runner know the quotes and comments of the engine; never split at every semicolon.")
                .source(
                        "Statements end with a semicolon; those with semicolons in them must be told apart",
                        "https://github.com/pressly/goose/blob/master/README.md");
    }

    @Override
    public Observation observe(Workspace db) throws Exception {
        Session session = db.session("s");
        Kit kit = Kit.of(
                session,
                Written.directory(Written.up(
                        "1",
                        "create table t (id int primary key, v varchar(40));\n" + trap.sql
                                + "\ninsert into t (id, v) values (2, 'last');\n")));
        MigrationResult.Failure failure = kit.runner().up().failure();
        if (failure != null) {
            return Observation.of("up", "failed").and("rows", "none").refusedBy(failure.error());
        }
        return Observation.of("up", "ran-1")
                .and(
                        "rows",
                        session.query("select id from t order by id").text().replace("; ", " "))
                .and("value", session.value("select v from t where id = 1"));
    }
}
