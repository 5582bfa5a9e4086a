package org.sextantdb.suites.charset;

import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Session;
import org.sextantdb.suites.Standard;

/** What became of a text that a column may not be able to hold: refused, kept whole, or changed without an error. */
final class Fate {
    private Fate() {}

    /**
     * Looks at row 1 of {@code t (id, v)} after something was done to it.
     *
     * <p>The text is unchanged where the server finds it by itself and the driver returns it. {@code changed} is {@code
     * false} also for a refusal, which loses nothing unseen.
     *
     * @param deed what was done
     * @param text what the row should hold
     */
    static Observation of(Session session, Attempt deed, String text) {
        if (deed.refused()) {
            return Observation.of("changed", "false").and("answer", deed.verdict());
        }
        Dialect dialect = session.dialect();
        var row = session.query(
                        "select " + dialect.hex("v") + ", " + dialect.charLength("v") + ", v from t where id = 1")
                .values()
                .get(0);
        Attempt search = session.attempt("select count(*) from t where id = 1 and v = ?", text);
        boolean found = !search.refused() && search.rows().single().equals("1");
        String changed = !found ? "stored" : text.equals(row.get(2)) ? "false" : "returned";
        return Observation.of("changed", changed)
                .and("answer", "accepted")
                .and("stored", row.get(0))
                .and("characters", row.get(1))
                .and("warnings", deed.warningCodes());
    }

    /** The claim that every case of this kind makes. */
    static Claim claim() {
        return Standard.says(
                Claim.that("changed", "false")
                        .stake(Stake.DATA)
                        .advice(
                                "Keep strict mode, never write IGNORE, and name a Unicode character set of four bytes."),
                "9.2 <store assignment>: a text that does not fit is an exception, not another text");
    }
}
