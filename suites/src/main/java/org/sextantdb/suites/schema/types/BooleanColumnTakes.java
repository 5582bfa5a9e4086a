package org.sextantdb.suites.schema.types;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** Something that is neither TRUE nor FALSE is written into a boolean column: refused, or stored and found by some conditions only. */
public record BooleanColumnTakes(BooleanInput input) implements Case {

    @Override
    public String asks() {
        return "Does a boolean column take " + input.sql() + ", and which conditions find it?";
    }

    @Override
    public Claim claim() {
        return claimed()
                .stake(Stake.MEANING)
                .advice(
                        "Write TRUE, FALSE or a boolean parameter, and add CHECK (b IN (TRUE, FALSE)) where others write too.")
                .source(
                        "A boolean is true, false or unknown; there are spellings as text, and none as a number",
                        "https://www.postgresql.org/docs/16/datatype-boolean.html");
    }

    private Claim claimed() {
        return input == BooleanInput.TWO
                ? Claim.that("insert", "refused")
                : Claim.none("which other spellings a boolean has is the engine's own choice");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, b boolean)");
        session.run("insert into t (id, b) values (1, true)");
        Attempt insert = session.attempt("insert into t (id, b) values (2, " + input.sql() + ")");
        if (insert.refused()) {
            return Observation.of("insert", "refused").and("refused-as", insert.verdict());
        }
        return Observation.of("insert", "accepted")
                .and("where b", found(session, "b"))
                .and("where b = true", found(session, "b = true"))
                .and("where b is true", found(session, "b is true"))
                .and("where not b", found(session, "not b"));
    }

    private static String found(Session session, String condition) {
        String count = session.value("select count(*) from t where id = 2 and (" + condition + ")");
        return count.equals("1") ? "found" : "not-found";
    }
}
