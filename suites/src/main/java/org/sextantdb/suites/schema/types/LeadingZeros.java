package org.sextantdb.suites.schema.types;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** Digits with zeros in front go into a column of texts, under the several names that such types have. */
public record LeadingZeros(TextTypeName type) implements Case {

    @Override
    public String asks() {
        return "Does a column of type " + type.sql() + " keep the text '00123'?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("create", "accepted")
                        .and("returned", "00123")
                        .stake(Stake.DATA)
                        .advice("Declare VARCHAR with a length, or TEXT."),
                "4.2.1 Character strings and collating sequences: a character string is a sequence of characters");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table c (v varchar(5))");
        Attempt create = session.attempt("create table t (v " + type.sql() + ")");
        if (create.refused()) {
            return Observation.of("create", create.verdict())
                    .and("returned", "none")
                    .refusedBy(create.error());
        }
        session.run("insert into t (v) values ('00123')");
        return Observation.of("create", "accepted").and("returned", session.value("select v from t"));
    }
}
