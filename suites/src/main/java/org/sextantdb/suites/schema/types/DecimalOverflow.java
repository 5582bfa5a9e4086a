package org.sextantdb.suites.schema.types;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;
import org.sextantdb.suites.schema.Stored;

/** A number with more digits before the point than its DECIMAL column has: refused, or stored all the same. */
public record DecimalOverflow(Excess value) implements Case {

    /** Numbers that DECIMAL(10,2) has no room for. */
    public enum Excess {
        DIGITS("100000000"),
        /** Has room until it is rounded. */
        ROUNDED("99999999.995");

        private final String sent;

        Excess(String sent) {
            this.sent = sent;
        }

        @Override
        public String toString() {
            return sent;
        }
    }

    @Override
    public String asks() {
        return "Is " + value + " refused by a DECIMAL(10,2) column?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("stored", "refused")
                        .stake(Stake.DATA)
                        .advice("Check the range in the application, after rounding, or add CHECK (d < 100000000)."),
                "9.2 Store assignment: a value that the target cannot hold is an exception, numeric value out of range");
    }

    @Override
    public Observation observe(Workspace db) {
        return Stored.of(db.session("s"), "decimal(10, 2)", "99999999.99", value.sent);
    }
}
