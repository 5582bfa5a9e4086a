package org.sextantdb.suites.schema.objects;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A statement is written so that it can be run again: IF NOT EXISTS of what is there, IF EXISTS of what is not. */
public record IfExists(Statement statement) implements Case {

    /** The statement, written to be run again, and the same without the words. */
    public enum Statement {
        CREATE_TABLE("create table if not exists t (id int primary key)", "create table other (id int primary key)"),
        DROP_TABLE("drop table if exists absent", "drop table t"),
        CREATE_VIEW("create view if not exists seen as select id from t", "create view other as select id from t"),
        DROP_VIEW("drop view if exists absent", "drop view seen"),
        CREATE_INDEX("create index if not exists by_a on t (a)", "create index other on t (a)"),
        DROP_INDEX("if exists absent", "by_a"),
        ADD_COLUMN("alter table t add column if not exists a int", "alter table t add column other int"),
        DROP_COLUMN("alter table t drop column if exists absent", "alter table t drop column b");

        private final String again;
        private final String plain;

        Statement(String again, String plain) {
            this.again = again;
            this.plain = plain;
        }
    }

    @Override
    public String asks() {
        return switch (statement) {
            case CREATE_TABLE -> "Can CREATE TABLE say IF NOT EXISTS?";
            case DROP_TABLE -> "Can DROP TABLE say IF EXISTS?";
            case CREATE_VIEW -> "Can CREATE VIEW say IF NOT EXISTS?";
            case DROP_VIEW -> "Can DROP VIEW say IF EXISTS?";
            case CREATE_INDEX -> "Can CREATE INDEX say IF NOT EXISTS?";
            case DROP_INDEX -> "Can DROP INDEX say IF EXISTS?";
            case ADD_COLUMN -> "Can ADD COLUMN say IF NOT EXISTS?";
            case DROP_COLUMN -> "Can DROP COLUMN say IF EXISTS?";
        };
    }

    @Override
    public Claim claim() {
        return Claim.that("statement", "accepted")
                .stake(Stake.EFFORT)
                .advice("Let a migration tool remember what has run, or ask the catalogue before the statement.")
                .source("IF [NOT] EXISTS in statements", "https://mariadb.com/kb/en/alter-table/");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, a int, b int)");
        switch (statement) {
            case CREATE_VIEW, DROP_VIEW -> session.run("create view seen as select id, a from t");
            case CREATE_INDEX, DROP_INDEX -> session.run("create index by_a on t (a)");
            default -> {}
        }
        Attempt again = session.attempt(sql(db, statement.again));
        session.run(sql(db, statement.plain));
        return Observation.of("statement", again.verdict())
                .and("warning", again.warnings().isEmpty() ? "none" : "some")
                .refusedBy(again.error());
    }

    private String sql(Workspace db, String text) {
        return statement == Statement.DROP_INDEX ? db.dialect().dropIndex(text, "t") : text;
    }
}
