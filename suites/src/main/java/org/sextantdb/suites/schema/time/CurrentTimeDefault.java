package org.sextantdb.suites.schema.time;

import java.util.Locale;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;
import org.sextantdb.suites.schema.Stored;

/** The current time as a column's default: whether it may be declared, and how many digits of a second it yields. */
public record CurrentTimeDefault(Declared as) implements Case {
    private static final int ROWS = 6;

    /** Types and defaults as schemas combine them. */
    public enum Declared {
        BARE("timestamp", "current_timestamp", "6"),
        BARE_DEFAULT("timestamp(6)", "current_timestamp", "6"),
        SHORTER_DEFAULT("timestamp(6)", "current_timestamp(3)", "3"),
        SAME_PRECISION("timestamp(6)", "current_timestamp(6)", "6");

        private final String type;
        private final String value;
        private final String digits;

        Declared(String type, String value, String digits) {
            this.type = type;
            this.value = value;
            this.digits = digits;
        }

        private String sql() {
            return type + " default " + value;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Override
    public String asks() {
        return "Does " + as.sql().toUpperCase(Locale.ROOT) + " yield " + as.digits + " digits of a second?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("definition", "accepted")
                        .and("digits", as.digits)
                        .stake(Stake.MEANING)
                        .advice("Write the same precision behind both words, or set the time in the application."),
                "6.1 <data type>: without precision 6 digits are implicit; 6.8 <datetime value function>");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table neighbour (id int primary key, v timestamp default current_timestamp)");
        Attempt table = session.attempt("create table t (id int primary key, v " + as.sql() + ")");
        if (table.refused()) {
            return Observation.of("definition", table.verdict())
                    .and("digits", "none")
                    .refusedBy(table.error());
        }
        int digits = 0;
        for (int id = 1; id <= ROWS; id++) {
            session.run("insert into t (id) values (" + id + ")");
            String time = Stored.text(session, "v", id);
            digits = Math.max(digits, time.contains(".") ? time.length() - time.indexOf('.') - 1 : 0);
        }
        return Observation.of("definition", "accepted").and("digits", digits == 0 ? "0" : digits <= 3 ? "3" : "6");
    }
}
