package org.sextantdb.suites.schema.time;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;
import org.sextantdb.suites.schema.Stored;

/** A date that no calendar has is sent: refused, or stored as it is or as another one. */
public record ImpossibleDate(Day value) implements Case {

    /** Days that do not exist. */
    public enum Day {
        ZERO("0000-00-00"),
        MONTH_0("2024-00-10"),
        MONTH_13("2024-13-01"),
        FEBRUARY_29("2023-02-29"),
        FEBRUARY_30("2024-02-30");

        private final String sent;

        Day(String sent) {
            this.sent = sent;
        }

        @Override
        public String toString() {
            return sent;
        }
    }

    @Override
    public String asks() {
        return "Is the date " + value + " refused?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("stored", "refused")
                        .stake(Stake.DATA)
                        .advice("Send dates as typed parameters, never as text, and NULL where there is no date."),
                "6.1 <data type>: months are 01 to 12, and days those of the month in the Gregorian calendar");
    }

    @Override
    public Observation observe(Workspace db) {
        return Stored.of(db.session("s"), "date", "'2024-02-29'", "'" + value.sent + "'");
    }
}
