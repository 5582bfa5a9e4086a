package org.sextantdb.suites.migration.alter;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A column is dropped on which an index, a constraint of its own or nothing hangs: it goes, or the statement is refused. */
public record DroppedColumn(Used used) implements Case {
    /** What hangs on the column. */
    public enum Used {
        BY_NOTHING(""),
        BY_INDEX(""),
        BY_CHECK(", constraint t_b_positive check (b > 0)"),
        BY_UNIQUE(", constraint t_b_once unique (b)"),
        BY_PRIMARY_KEY(", constraint t_b_key primary key (b)"),
        BY_FOREIGN_KEY(", constraint t_b_parent foreign key (b) references parent (id)");

        private final String constraint;

        Used(String constraint) {
            this.constraint = constraint;
        }
    }

    @Override
    public String asks() {
        return switch (used) {
            case BY_NOTHING -> "Can a column be dropped?";
            case BY_INDEX -> "Can a column be dropped that has an index?";
            case BY_CHECK -> "Can a column be dropped that has a CHECK of its own?";
            case BY_UNIQUE -> "Can a column be dropped that is UNIQUE?";
            case BY_PRIMARY_KEY -> "Can a column be dropped that is the primary key?";
            case BY_FOREIGN_KEY -> "Can a column be dropped that references another table?";
        };
    }

    @Override
    public Claim claim() {
        return Claim.that("drop", "accepted")
                .and("rows", "1,10")
                .stake(Stake.EFFORT)
                .advice(
                        "Drop what hangs on a column first: its indexes and its constraints, by the names that you gave them.")
                .source(
                        "Indexes and constraints of the column go with it",
                        "https://www.postgresql.org/docs/16/sql-altertable.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table parent (id int primary key)");
        session.run("insert into parent (id) values (5)");
        String id = used == Used.BY_PRIMARY_KEY ? "id int" : "id int primary key";
        session.run("create table t (" + id + ", a int, b int" + used.constraint + ")");
        session.run("create table plain (a int, b int)");
        session.run("alter table plain drop column b");
        if (used == Used.BY_INDEX) {
            session.run("create index t_b on t (b)");
        }
        session.run("insert into t (id, a, b) values (1, 10, 5)");
        Attempt drop = session.attempt("alter table t drop column b");
        return Observation.of("drop", Altered.dropped(drop, session, "b"))
                .and("rows", session.query("select id, a from t").text())
                .refusedBy(drop.error());
    }
}
