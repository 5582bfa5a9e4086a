package org.sextantdb.suites.schema.types;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A document is sent as a text parameter, the way every driver can, into a JSON column. */
public record JsonParameter() implements Case {

    @Override
    public String asks() {
        return "Does a JSON column take a String parameter?";
    }

    @Override
    public Claim claim() {
        return Claim.that("insert", "accepted")
                .and("found", "x")
                .stake(Stake.EFFORT)
                .advice("Keep JSON in a text column where one statement must run everywhere.")
                .source(
                        "A driver may send strings untyped instead: stringtype=unspecified",
                        "https://jdbc.postgresql.org/documentation/use/");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, j json)");
        session.run("insert into t (id, j) values (1, '{\"a\": \"y\"}')");
        Attempt insert = session.attempt("insert into t (id, j) values (2, ?)", "{\"a\": \"x\"}");
        if (insert.refused()) {
            return Observation.of("insert", insert.verdict())
                    .and("found", "none")
                    .refusedBy(insert.error());
        }
        return Observation.of("insert", "accepted")
                .and("found", session.value("select " + db.dialect().jsonText("j", "a") + " from t where id = 2"));
    }
}
