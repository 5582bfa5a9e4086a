package org.sextantdb.suites.schema.sql;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** Rows with NULL are sorted: they come first or last, as the engine likes, or where the query says. */
public record OrderOfNulls(Said said) implements Case {

    /** How much the query says about NULL. */
    public enum Said {
        NOTHING("order by n"),
        DESCENDING("order by n desc"),
        NULLS_LAST("order by n nulls last"),
        IS_NULL("order by n is null, n");

        private final String order;

        Said(String order) {
            this.order = order;
        }
    }

    @Override
    public String asks() {
        return switch (said) {
            case NOTHING -> "Where does ORDER BY put NULL?";
            case DESCENDING -> "Where does ORDER BY … DESC put NULL?";
            case NULLS_LAST -> "Does ORDER BY … NULLS LAST put NULL last?";
            case IS_NULL -> "Does ORDER BY n IS NULL, n put NULL last?";
        };
    }

    @Override
    public Claim claim() {
        return switch (said) {
            case NOTHING, DESCENDING ->
                Standard.says(
                        Claim.none("the standard leaves it to the engine whether NULL is above or below all values")
                                .stake(Stake.MEANING)
                                .advice("Write ORDER BY n IS NULL, n, or declare the column NOT NULL."),
                        "13.1 <declare cursor>: whether null sorts first or last is implementation-defined");
            case NULLS_LAST, IS_NULL ->
                Claim.that("nulls", "last")
                        .stake(Stake.EFFORT)
                        .advice("Write ORDER BY n IS NULL, n.")
                        .source(
                                "NULLS LAST puts nulls behind all values; IS NULL is a value to sort by",
                                "https://www.postgresql.org/docs/16/queries-order.html");
        };
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (n int)");
        session.run("insert into t (n) values (1), (null), (2)");
        Control.require(session.query("select n from t order by n").size() == 3, "three rows are sorted");
        Attempt sorted = session.attempt("select n from t " + said.order);
        String nulls =
                sorted.refused() ? sorted.verdict() : sorted.rows().column().indexOf("null") == 0 ? "first" : "last";
        return Observation.of("nulls", nulls).refusedBy(sorted.error());
    }
}
