package org.sextantdb.suites.schema.objects;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A column's name in double quotes is misspelt: refused, or taken as a text without a word. */
public record MisspeltNameInQuotes(Place place) implements Case {

    /** Where the name stands. */
    public enum Place {
        SELECT("select \"nmae\" from t"),
        WHERE("select id from t where \"nmae\" <> 'x'"),
        CHECK("create table other (name int, check (\"nmae\" <> 'x'))"),
        INDEX("create index other on t (\"nmae\")");

        private final String sql;

        Place(String sql) {
            this.sql = sql;
        }
    }

    @Override
    public String asks() {
        return switch (place) {
            case SELECT -> "Is a misspelt \"column\" refused in SELECT?";
            case WHERE -> "Is a misspelt \"column\" refused in WHERE?";
            case CHECK -> "Is a misspelt \"column\" refused in a CHECK?";
            case INDEX -> "Is a misspelt \"column\" refused in CREATE INDEX?";
        };
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("misspelt", "refused")
                        .stake(Stake.DATA)
                        .advice(
                                "Write names without quotes and texts in single quotes; then a slip of the pen is an error."),
                "5.2 <token> and <separator>: what stands in double quotes is an identifier, never a text");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, name " + db.dialect().text(10) + ")");
        session.run("insert into t (id, name) values (1, 'x')");
        Control.require(session.attempt("select nmae from t").refused(), "a misspelt name without quotes is refused");
        Attempt misspelt = session.attempt(place.sql);
        return Observation.of("misspelt", misspelt.refused() ? "refused" : "taken-as-text");
    }
}
