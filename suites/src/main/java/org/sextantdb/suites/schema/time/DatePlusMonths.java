package org.sextantdb.suites.schema.time;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.schema.Stored;

/** Months are added to a date at the end of a month: the last day of the shorter month, or a day of the next one. */
public record DatePlusMonths(Sum of) implements Case {

    /** Dates whose day the other month does not have. */
    public enum Sum {
        JANUARY_31("2024-01-31", 1, "2024-02-29"),
        MARCH_31("2024-03-31", 1, "2024-04-30"),
        LEAP_DAY("2024-02-29", 12, "2025-02-28");

        private final String date;
        private final int months;
        private final String result;

        Sum(String date, int months, String result) {
            this.date = date;
            this.months = months;
            this.result = result;
        }

        @Override
        public String toString() {
            return date + "+" + months;
        }
    }

    @Override
    public String asks() {
        return "Is " + of.date + " plus " + of.months + (of.months == 1 ? " month " : " months ") + of.result + "?";
    }

    @Override
    public Claim claim() {
        return Claim.that("result", of.result)
                .stake(Stake.MEANING)
                .advice("Add months in the application, where LocalDate.plusMonths is the same everywhere.")
                .source(
                        "A day that the month does not have becomes its last day",
                        "https://dev.mysql.com/doc/refman/8.4/en/date-and-time-functions.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, d date)");
        session.run("insert into t (id, d) values (1, '" + of.date + "'), (2, '2024-01-15')");
        String sum = session.dialect().plusMonths("d", of.months);
        Control.require(
                Stored.text(session, session.dialect().plusMonths("d", 2), 2).equals("2024-03-15"),
                "two months after 15 January are 15 March");
        return Observation.of("result", Stored.text(session, sum, 1));
    }
}
