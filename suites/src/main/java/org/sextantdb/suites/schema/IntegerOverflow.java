package org.sextantdb.suites.schema;

import java.math.BigInteger;
import java.util.Locale;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A number one larger than its integer type holds: refused, or stored all the same. */
public record IntegerOverflow(Integers type) implements Case {

    /** Where a number grows too large. */
    public enum Integers {
        SMALLINT("32768"),
        INTEGER("2147483648"),
        BIGINT("9223372036854775808"),
        /** In the sum of two numbers of a query. */
        EXPRESSION("9223372036854775808");

        private final String tooLarge;

        Integers(String tooLarge) {
            this.tooLarge = tooLarge;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String asks() {
        return type == Integers.EXPRESSION
                ? "Is a sum refused that is too large for any integer type?"
                : "Is a number refused that is too large for a column of type " + type.name() + "?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("stored", "refused")
                        .stake(Stake.DATA)
                        .advice(
                                "Declare BIGINT where the application's type is long, and check the range before sending."),
                "9.2 Store assignment: a value that the target cannot hold is an exception, numeric value out of range");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        String largest = new BigInteger(type.tooLarge).subtract(BigInteger.ONE).toString();
        if (type != Integers.EXPRESSION) {
            return Stored.of(session, type.toString(), largest, type.tooLarge);
        }
        session.run("create table t (b bigint)");
        session.run("insert into t (b) values (" + largest + ")");
        Control.require(session.value("select b + 0 from t").equals(largest), "the largest number plus zero is itself");
        Attempt sum = session.attempt("select b + 1 from t");
        return sum.refused()
                ? Observation.of("stored", "refused").refusedBy(sum.error())
                : Observation.of("stored", sum.rows().single());
    }
}
