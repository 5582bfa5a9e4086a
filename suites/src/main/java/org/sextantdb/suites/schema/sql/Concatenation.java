package org.sextantdb.suites.schema.sql;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** Two columns of text are joined with two bars: a text, or a number because the bars mean OR. */
public record Concatenation() implements Case {

    @Override
    public String asks() {
        return "Does a || b join two texts?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("joined", "ab")
                        .and("found", "1")
                        .stake(Stake.MEANING)
                        .advice("Write CONCAT(a, b), with COALESCE around what may be null."),
                "6.13 <string value expression>: || is the concatenation operator");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, a varchar(10), b varchar(10))");
        session.run("insert into t (id, a, b) values (1, 'a', 'b')");
        Control.require(session.value("select concat(a, b) from t").equals("ab"), "CONCAT joins the two");
        return Observation.of("joined", session.value("select a || b from t"))
                .and("found", session.value("select count(*) from t where a || b = 'ab'"));
    }
}
