package org.sextantdb.suites.migration.alter;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A column is renamed that a view reads: the view goes on, or is broken until somebody asks it. */
public record RenamedColumnInView() implements Case {

    @Override
    public String asks() {
        return "Does a view still work after a column that it reads was renamed?";
    }

    @Override
    public Claim claim() {
        return Claim.that("rename", "accepted")
                .and("view", "works")
                .stake(Stake.AVAILABILITY)
                .advice("Drop the views before renaming a column and make them anew, in the same migration.")
                .source("Views follow the new name", "https://www.sqlite.org/lang_altertable.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, a int)");
        session.run("insert into t (id, a) values (1, 10)");
        session.run("create view seen as select id, a as shown from t");
        Control.require(session.query("select id, shown from seen").text().equals("1,10"), "the view works before");
        Attempt rename = session.attempt("alter table t rename column a to b");
        Attempt view = session.attempt("select id, shown from seen");
        return Observation.of("rename", rename.verdict())
                .and("view", view.refused() ? "broken" : "works")
                .refusedBy(rename.refused() ? rename.error() : view.error());
    }
}
