package org.sextantdb.suites.schema.time;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;
import org.sextantdb.suites.schema.Stored;

/** The first and the last dates of the calendar, and those just outside. */
public record DateRange(Day value) implements Case {

    /** Days at the ends of the range of four-digit years. */
    public enum Day {
        FIRST("0001-01-01", true),
        LAST("9999-12-31", true),
        YEAR_0("0000-01-01", false),
        YEAR_10000("10000-01-01", false);

        private final String sent;
        private final boolean exists;

        Day(String sent, boolean exists) {
            this.sent = sent;
            this.exists = exists;
        }

        @Override
        public String toString() {
            return sent;
        }
    }

    @Override
    public String asks() {
        return "Is the date " + value + (value.exists ? " kept?" : " refused, being outside of the years 1 to 9999?");
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("stored", value.exists ? value.sent : "refused")
                        .stake(Stake.DATA)
                        .advice(
                                "Use NULL for no date and 9999-12-31 for no end, and nothing outside of the years 1 to 9999."),
                "6.1 <data type>: years go from 0001 to 9999");
    }

    @Override
    public Observation observe(Workspace db) {
        return Stored.of(db.session("s"), "date", "'2024-05-17'", "'" + value.sent + "'");
    }
}
