package org.sextantdb.suites.schema.constraints;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A foreign key is written behind its column instead of for the table: enforced, or read over without a word. */
public record InlineReferences() implements Case {

    @Override
    public String asks() {
        return "Is REFERENCES behind a column enforced?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("inline", "enforced")
                        .stake(Stake.DATA)
                        .advice(
                                "Declare every foreign key for the table, CONSTRAINT … FOREIGN KEY (…) REFERENCES …, with a name."),
                "11.4 <column definition>: a references specification is a referential constraint");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table parent (id int primary key)");
        session.run("create table inline_child (parent_id int references parent (id))");
        session.run("create table table_child (parent_id int, foreign key (parent_id) references parent (id))");
        session.run("insert into parent (id) values (1)");
        session.run("insert into inline_child (parent_id) values (1)");
        session.run("insert into table_child (parent_id) values (1)");
        Attempt inline = session.attempt("insert into inline_child (parent_id) values (99)");
        Attempt table = session.attempt("insert into table_child (parent_id) values (99)");
        return Observation.of("inline", inline.refused() ? "enforced" : "not-enforced")
                .and("table-level", table.refused() ? "enforced" : "not-enforced");
    }
}
