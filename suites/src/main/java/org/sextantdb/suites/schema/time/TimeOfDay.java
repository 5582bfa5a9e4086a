package org.sextantdb.suites.schema.time;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;
import org.sextantdb.suites.schema.Stored;

/** A time that no clock shows goes into a TIME column: refused, or taken for a length of time. */
public record TimeOfDay(Time value) implements Case {

    /** Times outside of a day, and one that rounding moves there. */
    public enum Time {
        HOUR_25("25:00:00", "refused"),
        NEGATIVE("-01:00:00", "refused"),
        /** Cut or kept it is a time of this day; rounded it is none. */
        LAST_FRACTION("23:59:59.6", "23h");

        private final String sent;
        private final String stored;

        Time(String sent, String stored) {
            this.sent = sent;
            this.stored = stored;
        }

        @Override
        public String toString() {
            return sent.replace(':', '.');
        }
    }

    @Override
    public String asks() {
        return value == Time.LAST_FRACTION
                ? "Is 23:59:59.6 still on the same day in a TIME column?"
                : "Is " + value.sent + " refused by a TIME column?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                (value == Time.LAST_FRACTION ? Claim.that("day", "same") : Claim.that("stored", "refused"))
                        .stake(Stake.DATA)
                        .advice(
                                "Check times of day in the application, or add CHECK (t < '24:00:00'), and declare TIME(6)."),
                "6.1 <data type>: the hours of a TIME go from 00 to 23");
    }

    @Override
    public Observation observe(Workspace db) {
        Observation seen = Stored.of(db.session("s"), "time", "'23:59:59'", "'" + value.sent + "'");
        return value != Time.LAST_FRACTION
                ? seen
                : seen.and("day", seen.facts().getOrDefault("stored", "").startsWith("23:59:59") ? "same" : "next");
    }
}
