package org.sextantdb.suites.schema.types;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A DECIMAL column of a given precision takes that many nines and gives them back, or is not to be had. */
public record DecimalDigits(Precision precision) implements Case {

    /** Precisions, from what a binary fraction holds to more than anything holds. */
    public enum Precision {
        DIGITS_15(15),
        DIGITS_18(18),
        DIGITS_38(38),
        DIGITS_65(65),
        DIGITS_66(66),
        DIGITS_1000(1000),
        DIGITS_1001(1001);

        private static final int COMMON = 65;
        private final int digits;

        Precision(int digits) {
            this.digits = digits;
        }

        @Override
        public String toString() {
            return Integer.toString(digits);
        }
    }

    @Override
    public String asks() {
        return "Does a DECIMAL column of " + precision + " digits keep them all?";
    }

    @Override
    public Claim claim() {
        Claim claim = precision.digits <= Precision.COMMON
                ? Claim.that("column", "accepted").and("digits", "kept")
                : Claim.none("The standard leaves the largest precision to the engine, and few go further than 65.");
        return Standard.says(
                claim.stake(Stake.DATA).advice("Declare at most 65 digits, 30 of them behind the point."),
                "6.1 <data type>: DECIMAL is exact numeric, with a precision and a scale");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table neighbour (d decimal(15, 2))");
        Attempt column = session.attempt("create table t (id int primary key, d decimal(" + precision.digits + ", 2))");
        if (column.refused()) {
            return Observation.of("column", column.verdict())
                    .and("digits", "none")
                    .refusedBy(column.error());
        }
        String nines = "9".repeat(precision.digits - 2) + ".99";
        session.run("insert into t (id, d) values (1, " + nines + ")");
        String stored = session.value("select d from t where id = 1");
        return Observation.of("column", "accepted").and("digits", stored.equals(nines) ? "kept" : "changed");
    }
}
