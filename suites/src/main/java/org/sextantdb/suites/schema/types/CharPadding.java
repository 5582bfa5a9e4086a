package org.sextantdb.suites.schema.types;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A text shorter than its CHAR column, with a blank behind it, goes in and comes back. */
public record CharPadding() implements Case {

    @Override
    public String asks() {
        return "Is a text in a CHAR column filled up with blanks, and do they count?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("returned", "'a  '")
                        .and("length", "3")
                        .and("concatenated", "[a  ]")
                        .stake(Stake.MEANING)
                        .advice("Declare VARCHAR; CHAR only for texts that all have exactly that length."),
                "9.2 Store assignment: a text shorter than a fixed-length column is extended on the right with spaces");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (c char(3))");
        session.run("insert into t (c) values ('a ')");
        return Observation.of("returned", "'" + session.value("select c from t") + "'")
                .and("length", session.value("select " + db.dialect().charLength("c") + " from t"))
                .and("concatenated", session.value("select concat('[', c, ']') from t"))
                .and("where c = 'a'", session.value("select count(*) from t where c = 'a'"))
                .and("where c like 'a'", session.value("select count(*) from t where c like 'a'"));
    }
}
