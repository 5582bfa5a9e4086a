package org.sextantdb.suites.schema.types;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;
import org.sextantdb.suites.schema.Stored;

/** A number with more digits behind the point than its DECIMAL column has: rounded, cut, or kept as it is. */
public record DecimalRounding(Tie value) implements Case {

    /** Numbers with three digits behind the point, and what ordinary rounding makes of them. */
    public enum Tie {
        BELOW_HALF("1.004", "1"),
        HALF("1.005", "1.01"),
        NEGATIVE_HALF("-1.005", "-1.01");

        private final String sent;
        private final String rounded;

        Tie(String sent, String rounded) {
            this.sent = sent;
            this.rounded = rounded;
        }

        @Override
        public String toString() {
            return sent;
        }
    }

    @Override
    public String asks() {
        return "Is " + value + " rounded half away from zero by a DECIMAL(10,2) column?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("stored", value.rounded)
                        .stake(Stake.DATA)
                        .advice(
                                "Round in the application, by the rule that the business wants, before the number is sent."),
                "9.2 Store assignment: whether a number is rounded or cut is implementation-defined");
    }

    @Override
    public Observation observe(Workspace db) {
        return Stored.of(db.session("s"), "decimal(10, 2)", "2.25", value.sent);
    }
}
