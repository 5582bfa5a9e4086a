package org.sextantdb.suites.upsert.row;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** An upsert adds to a counter: to a number, to NULL, or past the greatest number of its type. */
public record CounterInUpsert(Of of) implements Case {
    /** What is there, what comes, and what must be there afterwards. */
    public enum Of {
        NUMBER("10", "5", "15"),
        NULL_IS_THERE("null", "5", "null"),
        NULL_COMES("10", "null", "null"),
        NULL_IS_ZERO("null", "5", "5"),
        OVERFLOW("32767", "1", "32767");

        private final String there;
        private final String comes;
        private final String after;

        Of(String there, String comes, String after) {
            this.there = there;
            this.comes = comes;
            this.after = after;
        }
    }

    @Override
    public String asks() {
        return switch (of) {
            case NUMBER -> "Does an upsert add the number it brings to the one that is there?";
            case NULL_IS_THERE -> "Does a counter that is NULL stay NULL whatever an upsert adds?";
            case NULL_COMES -> "Does a counter become NULL when an upsert adds NULL?";
            case NULL_IS_ZERO -> "Does COALESCE(n, 0) make a counter count that is NULL?";
            case OVERFLOW -> "Is an upsert refused that counts past the greatest number of the type?";
        };
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("counter", of.after)
                        .and("answer", of == Of.OVERFLOW ? "refused" : "accepted")
                        .stake(Stake.DATA)
                        .advice("Declare counters NOT NULL DEFAULT 0 and BIGINT, and add only what is not NULL."),
                of == Of.OVERFLOW
                        ? "9.2 <store assignment>: a number that the type cannot represent is an exception"
                        : "6.12 <numeric value expression>: NULL where an operand is NULL");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, n smallint)");
        session.run("insert into t (id, n) values (1, " + of.there + ")");
        String stored = of == Of.NULL_IS_ZERO ? "coalesce(t.n, 0)" : "t.n";
        Attempt upsert = session.attempt("insert into t (id, n) values (1, " + of.comes + ")"
                + db.dialect()
                        .onConflictUpdate(
                                "id", "n = " + stored + " + " + db.dialect().incoming("n")));
        return Observation.of("counter", session.value("select n from t"))
                .and("answer", upsert.refused() ? "refused" : "accepted")
                .and("error", upsert.refused() ? upsert.verdict() : "none");
    }
}
