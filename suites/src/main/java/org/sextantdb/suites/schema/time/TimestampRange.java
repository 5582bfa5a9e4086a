package org.sextantdb.suites.schema.time;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;
import org.sextantdb.suites.schema.Stored;

/** Moments that 32 bits of seconds since 1970 do not reach, in columns that may count so. */
public record TimestampRange(Type type, Moment value) implements Case {

    /** The bare word, and the engine's own type for a date and time without a zone. */
    public enum Type {
        TIMESTAMP(TimeColumn.TIMESTAMP),
        LOCAL(TimeColumn.LOCAL);

        private final TimeColumn column;

        Type(TimeColumn column) {
            this.column = column;
        }

        @Override
        public String toString() {
            return column.toString();
        }
    }

    /** Moments around the ends of 31 and 32 bits. */
    public enum Moment {
        BEFORE_1970("1969-12-31 23:59:59"),
        BITS_31("2038-01-19 03:14:08"),
        BITS_32("2106-02-07 06:28:16"),
        LAST("9999-12-31 23:59:59");

        private final String sent;

        Moment(String sent) {
            this.sent = sent;
        }

        @Override
        public String toString() {
            return sent.substring(0, 4);
        }
    }

    @Override
    public String asks() {
        return "Is " + value.sent + " kept by " + type.column.words() + "?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("stored", value.sent)
                        .stake(Stake.AVAILABILITY)
                        .advice("Use the type without a zone (DATETIME where TIMESTAMP is short) and store UTC in it."),
                "6.1 <data type>: years go from 0001 to 9999");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Control.require(!session.setTimeZone("+00:00").refused(), "the session is put into a zone");
        return Stored.of(session, type.column.sql(db.dialect()), "'2038-01-19 03:14:07'", "'" + value.sent + "'");
    }
}
