package org.sextantdb.suites.migration.transaction;

import java.util.stream.Collectors;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.schema.Column;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Understood;

/** One ALTER TABLE does several things: all of them, or none where one is refused. */
public record SeveralOperations(Of operations) implements Case {
    /** What is done to {@code t (id, a)}. */
    public enum Of {
        TWO_COLUMNS("add column b int, add column c int", "accepted", "id,a,b,c"),
        SECOND_REFUSED("add column b int, add column a int", "already-exists", "id,a"),
        SAME_COLUMN_TWICE("alter column a set default 5, alter column a drop default", "accepted", "id,a"),
        COLUMN_AND_ITS_KEY("add column b int, add constraint t_b_key unique (b)", "accepted", "id,a,b"),
        AFTER_NEW_COLUMN("add column b int after a, add column c int after b", "accepted", "id,a,b,c"),
        INDEX_REPLACED("drop index t_a, add index t_a (a, id)", "accepted", "id,a"),
        DROPPED_AND_ADDED("drop column a, add column b int", "accepted", "id,b");

        private final String change;
        private final String alter;
        private final String columns;

        Of(String change, String alter, String columns) {
            this.change = change;
            this.alter = alter;
            this.columns = columns;
        }
    }

    @Override
    public String asks() {
        return switch (operations) {
            case TWO_COLUMNS -> "Can one ALTER TABLE add two columns?";
            case SECOND_REFUSED -> "Does an ALTER TABLE add no column if the second one that it adds is there already?";
            case SAME_COLUMN_TWICE -> "Can one ALTER TABLE change the same column twice?";
            case COLUMN_AND_ITS_KEY -> "Can one ALTER TABLE add a column and a unique key on it?";
            case AFTER_NEW_COLUMN -> "Can one ALTER TABLE put a new column after another new one?";
            case INDEX_REPLACED -> "Can one ALTER TABLE drop an index and add another of the same name?";
            case DROPPED_AND_ADDED -> "Can one ALTER TABLE drop a column and add another?";
        };
    }

    @Override
    public Claim claim() {
        return Claim.that("alter", operations.alter)
                .and("columns", operations.columns)
                .stake(Stake.EFFORT)
                .advice("Do one thing with each ALTER TABLE.")
                .source("ALTER TABLE does one thing", "https://www.sqlite.org/lang_altertable.html")
                .source(
                        "What several operations of one ALTER TABLE may not do",
                        "https://docs.pingcap.com/tidb/v8.5/sql-statement-alter-table");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, a int)");
        session.run("create index t_a on t (a)");
        session.run("create table other (id int primary key)");
        Attempt several = session.attempt("alter table other add column x int, add column y int");
        if (several.refused()) {
            return Understood.refused(several, claim());
        }
        if (operations == Of.DROPPED_AND_ADDED) {
            session.run(db.dialect().dropIndex("t_a", "t"));
        }
        Attempt alter = session.attempt("alter table t " + operations.change);
        String columns = session.schema().table("t").orElseThrow().columns().stream()
                .map(Column::name)
                .collect(Collectors.joining(","));
        return Observation.of("alter", alter.verdict())
                .and("columns", columns)
                .refusedBy(operations == Of.SECOND_REFUSED ? null : alter.error());
    }
}
