package org.sextantdb.suites.migration.alter;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** The only column of a table is dropped: a table of no columns is left, with its rows, or the drop is refused. */
public record LastColumnDropped() implements Case {

    @Override
    public String asks() {
        return "Can the last column of a table be dropped?";
    }

    @Override
    public Claim claim() {
        return Claim.none("The standard wants a column in every table, and nobody should want a table without one.")
                .stake(Stake.EFFORT)
                .advice("Drop the table.")
                .source("Tables of no columns", "https://www.postgresql.org/docs/16/sql-createtable.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (a int, b int)");
        session.run("insert into t (a, b) values (1, 2)");
        session.run("alter table t drop column b");
        Attempt drop = session.attempt("alter table t drop column a");
        return Observation.of("drop", Altered.dropped(drop, session, "a"))
                .and("rows", session.value("select count(*) from t"))
                .refusedBy(drop.error());
    }
}
