package org.sextantdb.suites.schema.constraints;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** The key of a tree's root changes, and the rows of the same table that refer to it follow. */
public record TreeKeyUpdate() implements Case {

    @Override
    public String asks() {
        return "Does ON UPDATE CASCADE work within one table?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("update", "accepted")
                        .and("rows", "2,10 10,null")
                        .stake(Stake.AVAILABILITY)
                        .advice("Use keys that never change: a number or a UUID, and the name in a column of its own."),
                "11.8 <referential constraint definition>: ON UPDATE CASCADE");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, parent int,"
                + " constraint t_parent foreign key (parent) references t (id) on update cascade)");
        session.run("insert into t (id, parent) values (1, null)");
        session.run("insert into t (id, parent) values (2, 1)");
        Attempt update = session.attempt("update t set id = 10 where id = 1");
        return Observation.of("update", update.verdict())
                .and(
                        "rows",
                        session.query("select id, parent from t order by id").text())
                .refusedBy(update.error());
    }
}
