package org.sextantdb.suites.migration.transaction;

import java.util.List;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A migration changes schema and rows, its last statement is refused, and all is rolled back. */
public record HalfDoneMigration(Steps steps) implements Case {
    private static final String FAILS = "insert into missing (id) values (1)";

    /** What went well before. */
    public enum Steps {
        ROW_THEN_TABLE("insert into t (id, v) values (2, 'new')", "create table made (id int primary key)"),
        TABLE_THEN_ROW("create table made (id int primary key)", "insert into t (id, v) values (2, 'new')"),
        ROW_TABLE_ROW(
                "insert into t (id, v) values (2, 'new')",
                "create table made (id int primary key)",
                "insert into t (id, v) values (3, 'new')"),
        COLUMN_THEN_UPDATE("alter table t add column made int", "update t set v = 'changed' where id = 1");

        private final List<String> statements;

        Steps(String... statements) {
            this.statements = List.of(statements);
        }
    }

    @Override
    public String asks() {
        return "Is nothing left of a failed migration that "
                + switch (steps) {
                    case ROW_THEN_TABLE -> "wrote a row, then made a table?";
                    case TABLE_THEN_ROW -> "made a table, then wrote a row?";
                    case ROW_TABLE_ROW -> "wrote a row, made a table, and wrote another row?";
                    case COLUMN_THEN_UPDATE -> "added a column, then changed a row?";
                };
    }

    @Override
    public Claim claim() {
        return Claim.that("schema", "as-before")
                .and("rows", "1,old")
                .stake(Stake.DATA)
                .advice("Change the schema in one migration and the rows in another, each of which can be run again.")
                .source(
                        "Schema statements in transactions, engine by engine",
                        "https://wiki.postgresql.org/wiki/Transactional_DDL_in_PostgreSQL:_A_Competitive_Analysis");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, v varchar(10))");
        session.run("insert into t (id, v) values (1, 'old')");
        session.begin();
        steps.statements.forEach(session::run);
        Attempt last = session.attempt(FAILS);
        Control.require(last.refused(), "a row for a table that is not there is refused");
        Control.require(!session.rollback().refused(), "ROLLBACK is accepted");
        Session after = db.session("after");
        boolean made = after.schema().tables().stream()
                .anyMatch(table ->
                        table.name().equals("made") || table.column("made").isPresent());
        return Observation.of("schema", made ? "changed" : "as-before")
                .and("rows", after.query("select id, v from t order by id").text());
    }
}
