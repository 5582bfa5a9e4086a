package org.sextantdb.suites.schema.constraints;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** An empty text goes into a NOT NULL column and stays an empty text; a NULL is refused. */
public record EmptyStringNotNull() implements Case {

    @Override
    public String asks() {
        return "Is an empty text something else than NULL?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("empty", "kept")
                        .and("null", "refused")
                        .stake(Stake.MEANING)
                        .advice("Rely on it, and say with CHECK (v <> '') where an empty text is not wanted."),
                "4.2.1 Character strings and collating sequences: a length is 0 or more; 4.1: null is no such value");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, v " + db.dialect().text(10) + " not null)");
        session.run("insert into t (id, v) values (1, '')");
        Attempt nothing = session.attempt("insert into t (id, v) values (2, null)");
        String empty = session.value("select count(*) from t where v = '' and v is not null");
        return Observation.of("empty", empty.equals("1") ? "kept" : "changed")
                .and("null", nothing.refused() ? "refused" : "accepted");
    }
}
