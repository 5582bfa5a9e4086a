package org.sextantdb.suites.migration;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A row is written, a schema statement follows, and all is rolled back: the row is gone, or was committed on the way. */
public record SchemaStatementCommits(Ddl ddl) implements Case {
    /** What becomes of the schema statement. */
    public enum Ddl {
        ACCEPTED("create table other (id int primary key)"),
        REFUSED("create table t (id int primary key)"),
        REFUSED_DROP("drop table nosuch"),
        REFUSED_ALTER("alter table t add column id int"),
        MISSPELT("creat table other (id int primary key)");

        private final String sql;

        Ddl(String sql) {
            this.sql = sql;
        }
    }

    @Override
    public String asks() {
        return switch (ddl) {
            case ACCEPTED -> "Does a schema statement commit what was written before it?";
            case REFUSED -> "Does a schema statement that is refused commit what was written before it?";
            case REFUSED_DROP -> "Does DROP of a table that is missing commit what was written before it?";
            case REFUSED_ALTER -> "Does an ALTER TABLE that is refused commit what was written before it?";
            case MISSPELT -> "Does a schema statement that is misspelt commit what was written before it?";
        };
    }

    @Override
    public Claim claim() {
        return Claim.that("row", "rolled-back")
                .stake(Stake.DATA)
                .advice("Put every schema statement into a transaction of its own, and write data before or after it.")
                .source(
                        "Statements that commit implicitly",
                        "https://dev.mysql.com/doc/refman/8.4/en/implicit-commit.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key)");
        session.begin();
        session.run("insert into t (id) values (1)");
        session.rollback();
        Control.require(session.value("select count(*) from t").equals("0"), "a row is gone after a rollback");
        session.begin();
        session.run("insert into t (id) values (2)");
        Attempt schema = session.attempt(ddl.sql);
        Control.require(schema.refused() != (ddl == Ddl.ACCEPTED), "only a statement without a mistake is accepted");
        session.rollback();
        String rows = session.value("select count(*) from t");
        return Observation.of("row", rows.equals("0") ? "rolled-back" : "committed");
    }
}
