package org.sextantdb.suites.schema.time;

import java.util.Locale;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;
import org.sextantdb.suites.schema.Stored;

/** Fractions of a second in columns of dates and times: kept, rounded, cut, or moved into the next year. */
public record TemporalFraction(Moment value) implements Case {

    /** Columns, what they are given, and what becomes of it. */
    public enum Moment {
        TIMESTAMP_6("timestamp(6)", "2024-05-17 12:00:00.123456", "2024-05-17 12:00:00.123456"),
        TIMESTAMP_7("timestamp(6)", "2024-05-17 12:00:00.1234567", "2024-05-17 12:00:00.123457"),
        /** Without a precision: the standard says 6. */
        LAST_OF_YEAR("timestamp", "2024-12-31 23:59:59.999999", "2024-12-31 23:59:59.999999"),
        TIME_6("time(6)", "12:00:00.123456", "12:00:00.123456"),
        TIME_7("time(6)", "12:00:00.1234567", "12:00:00.123457");

        private final String type;
        private final String sent;
        private final String stored;

        Moment(String type, String sent, String stored) {
            this.type = type;
            this.sent = sent;
            this.stored = stored;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Override
    public String asks() {
        boolean kept = value.sent.equals(value.stored);
        return "Does " + value.type.toUpperCase(Locale.ROOT) + (kept ? " keep " : " round ") + value.sent + "?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("stored", value.stored)
                        .stake(Stake.DATA)
                        .advice("Declare (6) everywhere, and cut times to microseconds before they are sent."),
                "6.1 <data type>: a TIMESTAMP without precision has 6 digits of a second");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Control.require(!session.setTimeZone("+00:00").refused(), "the session is put into a zone");
        String neighbour = value.type.startsWith("timestamp") ? "'2024-05-17 12:00:00'" : "'12:00:00'";
        return Stored.of(session, value.type, neighbour, "'" + value.sent + "'");
    }
}
