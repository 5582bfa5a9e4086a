package org.sextantdb.suites.schema.objects;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A table is made from a query: its rows come over, and NOT NULL, default and key of the source table or not. */
public record CreateTableAs() implements Case {

    @Override
    public String asks() {
        return "Can a table be made from a query, CREATE TABLE … AS SELECT?";
    }

    @Override
    public Claim claim() {
        return Claim.that("statement", "accepted")
                .and("rows", "1,x")
                .stake(Stake.EFFORT)
                .advice("Write CREATE TABLE with all its columns and constraints, then INSERT … SELECT.")
                .source("CREATE TABLE AS", "https://www.postgresql.org/docs/16/sql-createtableas.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, v " + db.dialect().text(10) + " not null)");
        session.run("insert into t (id, v) values (1, 'x')");
        Control.require(
                session.attempt("insert into t (id, v) values (2, null)").refused(), "a NULL is refused");
        Attempt made = session.attempt("create table copy as select id, v from t");
        Observation seen = Observation.of("statement", made.verdict()).refusedBy(made.error());
        if (made.refused()) {
            return seen.and("rows", "none");
        }
        return seen.and("rows", session.query("select id, v from copy").text())
                .and("not-null", kept(session.attempt("insert into copy (id, v) values (2, null)")))
                .and("key", kept(session.attempt("insert into copy (id, v) values (1, 'y')")));
    }

    private static String kept(Attempt wrong) {
        return wrong.refused() ? "kept" : "lost";
    }
}
