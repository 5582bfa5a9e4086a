package org.sextantdb.suites.schema.constraints;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A row brings 0, NULL or DEFAULT as its number into a numbered column: stored, refused, or exchanged for the next number. */
public record IdentityGivenNothing(Brought brings) implements Case {
    /** What stands in the place of the number. */
    public enum Brought {
        ZERO("0"),
        NULL("null"),
        DEFAULT("default");

        private final String sql;

        Brought(String sql) {
            this.sql = sql;
        }
    }

    @Override
    public String asks() {
        return switch (brings) {
            case ZERO -> "Is 0 stored as 0 in a numbered column?";
            case NULL -> "What becomes of NULL written into a numbered column?";
            case DEFAULT -> "Does the word DEFAULT ask for the next number?";
        };
    }

    @Override
    public Claim claim() {
        return switch (brings) {
            case ZERO ->
                Standard.says(
                        Claim.that("stored", "0")
                                .stake(Stake.DATA)
                                .advice("Begin numbers with 1, and give no row the number 0."),
                        "13.8 <insert statement>: the row holds the values that were written");
            case NULL ->
                Claim.none("a key is never null, but two families of engines read NULL as a request for a number")
                        .stake(Stake.EFFORT)
                        .advice("Leave the column out of the INSERT where the engine shall number the row.")
                        .source(
                                "NULL asks for the next number here",
                                "https://dev.mysql.com/doc/refman/8.4/en/example-auto-increment.html");
            case DEFAULT ->
                Standard.says(
                        Claim.that("stored", "2")
                                .stake(Stake.EFFORT)
                                .advice("Leave the column out of the INSERT where the engine shall number the row."),
                        "7.1 <row value constructor>: DEFAULT stands for the default value of the column");
        };
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id " + db.dialect().identityKey() + ", v int)");
        session.run("insert into t (v) values (1)");
        Attempt insert = session.attempt("insert into t (id, v) values (" + brings.sql + ", 2)");
        String stored = insert.refused() ? "none" : session.value("select id from t where v = 2");
        return Observation.of("stored", stored).and("insert", insert.verdict()).refusedBy(insert.error());
    }
}
