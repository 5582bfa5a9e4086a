package org.sextantdb.suites.schema.types;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A long text goes into a column of type TEXT: stored whole, cut, or refused. */
public record TextSize(TextChars chars) implements Case {

    @Override
    public String asks() {
        return "Does a TEXT column hold " + chars + " characters?";
    }

    @Override
    public Claim claim() {
        return Claim.that("insert", "accepted")
                .and("characters", chars.toString())
                .stake(Stake.DATA)
                .advice("Limit texts to 16,000 characters, or declare the engine's own longer type where it has one.")
                .source(
                        "TEXT: variable unlimited length",
                        "https://www.postgresql.org/docs/16/datatype-character.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, v text)");
        session.run("insert into t (id, v) values (1, ?)", "x".repeat(1000));
        String text = "x".repeat(chars.chars() - 1) + "y";
        Attempt insert = session.attempt("insert into t (id, v) values (2, ?)", text);
        if (insert.refused()) {
            return Observation.of("insert", insert.verdict())
                    .and("characters", "none")
                    .refusedBy(insert.error());
        }
        return Observation.of("insert", "accepted")
                .and("characters", session.value("select " + db.dialect().charLength("v") + " from t where id = 2"))
                .and("returned", session.value("select v from t where id = 2").equals(text) ? "same" : "changed");
    }
}
