package org.sextantdb.suites.migration.alter;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.ErrorClass;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** Something is renamed to a name that is taken: refused, and both are what they were. */
public record RenamedToTakenName(Thing thing) implements Case {
    /** What is renamed, and the name that is taken. */
    public enum Thing {
        COLUMN("alter table t rename column a to b"),
        TABLE("alter table t rename to other"),
        TABLE_TO_VIEW("alter table t rename to seen");

        private final String sql;

        Thing(String sql) {
            this.sql = sql;
        }
    }

    @Override
    public String asks() {
        return switch (thing) {
            case COLUMN -> "Is it refused to give a column the name of another one?";
            case TABLE -> "Is it refused to give a table the name of another one?";
            case TABLE_TO_VIEW -> "Is it refused to give a table the name of a view?";
        };
    }

    @Override
    public Claim claim() {
        return Claim.that("rename", "already-exists")
                .and("rows", "1,10,20")
                .and("free-name", "accepted")
                .stake(Stake.DATA)
                .advice("Rename the old one away first; nothing is ever overwritten by a name.")
                .source(
                        "The name of a table is no other relation's",
                        "https://www.postgresql.org/docs/16/sql-createtable.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, a int, b int)");
        session.run("insert into t (id, a, b) values (1, 10, 20)");
        session.run("create table other (id int primary key)");
        session.run("create view seen as select id from other");
        Attempt taken = session.attempt(thing.sql);
        Attempt rows = session.attempt("select id, a, b from t");
        Attempt free = session.attempt(
                thing == Thing.COLUMN ? "alter table t rename column a to free" : "alter table t rename to free");
        return Observation.of("rename", taken.verdict())
                .and("rows", rows.refused() ? rows.verdict() : rows.rows().text())
                .and("free-name", free.verdict())
                .refusedBy(taken.refusedAs(ErrorClass.ALREADY_EXISTS) ? free.error() : taken.error());
    }
}
