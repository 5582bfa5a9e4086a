package org.sextantdb.suites.schema.constraints;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A row is sent whose parent is not there, and a parent is deleted that has a child. */
public record ForeignKeyEnforced() implements Case {

    @Override
    public String asks() {
        return "Is a FOREIGN KEY of the table enforced?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("orphan", "refused")
                        .and("cascade", "done")
                        .stake(Stake.DATA)
                        .advice(
                                "Turn foreign keys on in every session where they are off, and declare them for the table."),
                "11.8 <referential constraint definition>: a referencing row has a matching referenced row");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table parent (id int primary key)");
        session.run("create table child (id int primary key, parent_id int,"
                + " constraint child_parent foreign key (parent_id) references parent (id) on delete cascade)");
        session.run("insert into parent (id) values (1)");
        session.run("insert into child (id, parent_id) values (1, 1)");
        Attempt orphan = session.attempt("insert into child (id, parent_id) values (2, 99)");
        session.run("delete from parent where id = 1");
        String left = session.value("select count(*) from child where parent_id = 1");
        return Observation.of("orphan", orphan.refused() ? "refused" : "accepted")
                .and("cascade", left.equals("0") ? "done" : "not-done");
    }
}
