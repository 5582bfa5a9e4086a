package org.sextantdb.suites.schema.sql;

import java.math.BigDecimal;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** What a division of numbers gives: a whole number or a fraction, and with how many digits. */
public record DivisionResult(Quotient of) implements Case {

    /** Divisions in question. */
    public enum Quotient {
        INTEGERS("7/2"),
        NEGATIVE("-7/2"),
        THIRD("1/3.0"),
        DECIMAL("7/2.0"),
        REMAINDER("-7%3"),
        AVERAGE("avg");

        private final String sql;

        Quotient(String sql) {
            this.sql = sql;
        }

        @Override
        public String toString() {
            return sql;
        }
    }

    @Override
    public String asks() {
        return switch (of) {
            case AVERAGE -> "Is the average of the integers 1 and 2 a fraction?";
            default -> "What is " + of.sql + "?";
        };
    }

    @Override
    public Claim claim() {
        Claim claim = switch (of) {
            case INTEGERS, NEGATIVE, THIRD ->
                Claim.none("The standard leaves precision and scale of a quotient to the engine.");
            case DECIMAL -> Claim.that("result", "3.5");
            case REMAINDER -> Claim.that("result", "-1");
            case AVERAGE -> Claim.that("result", "1.5");
        };
        return Standard.says(
                claim.stake(Stake.MEANING)
                        .advice("Make one operand a decimal for a fraction, use FLOOR for a whole number, and round."),
                "6.12 <numeric value expression>: the scale of a quotient is implementation-defined");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        if (of == Quotient.AVERAGE) {
            session.run("create table t (n int)");
            session.run("insert into t (n) values (1), (2)");
            return Observation.of("result", number(session.value("select avg(n) from t")));
        }
        return Observation.of("result", number(session.value("select " + of.sql)));
    }

    private static String number(String text) {
        return new BigDecimal(text).stripTrailingZeros().toPlainString();
    }
}
