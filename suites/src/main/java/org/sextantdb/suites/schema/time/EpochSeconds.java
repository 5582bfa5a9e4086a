package org.sextantdb.suites.schema.time;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A moment as seconds since 1970: also before, and beyond what 31 bits hold. */
public record EpochSeconds(Moment value) implements Case {

    /** A moment within 31 bits and three outside. */
    public enum Moment {
        YEAR_2024("2024-05-17 12:00:00", "1715947200"),
        YEAR_2039("2039-01-01 00:00:00", "2177452800"),
        YEAR_9999("9999-12-31 23:59:59", "253402300799"),
        YEAR_1969("1969-12-31 23:59:59", "-1");

        private final String time;
        private final String seconds;

        Moment(String time, String seconds) {
            this.time = time;
            this.seconds = seconds;
        }

        @Override
        public String toString() {
            return time.substring(0, 4);
        }
    }

    @Override
    public String asks() {
        return "Is " + value.time + " UTC counted as " + value.seconds + " seconds since 1970?";
    }

    @Override
    public Claim claim() {
        return Claim.that("seconds", value.seconds)
                .stake(Stake.DATA)
                .advice("Convert between moments and seconds in the application.")
                .source(
                        "Seconds since the epoch, also negative",
                        "https://www.postgresql.org/docs/16/functions-datetime.html")
                .source(
                        "Seconds since the epoch",
                        "https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap04.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Control.require(!session.setTimeZone("+00:00").refused(), "the session is put into a zone");
        session.run("create table t (v " + db.dialect().timestamp() + ")");
        session.run("insert into t (v) values ('" + value.time + "')");
        String seconds = session.value("select " + db.dialect().epochSeconds("v") + " from t");
        return Observation.of("seconds", seconds.replaceAll("\\.0+$", ""));
    }
}
