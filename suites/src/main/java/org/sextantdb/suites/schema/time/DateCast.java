package org.sextantdb.suites.schema.time;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A text is cast to DATE: a date, an error, NULL, or a number. */
public record DateCast(Text value) implements Case {

    /** A date that exists and one that does not. */
    public enum Text {
        VALID("2024-01-31"),
        INVALID("2024-02-30");

        private final String sent;

        Text(String sent) {
            this.sent = sent;
        }

        @Override
        public String toString() {
            return sent;
        }
    }

    @Override
    public String asks() {
        return value == Text.VALID
                ? "Is CAST('2024-01-31' AS DATE) that date?"
                : "Is CAST('2024-02-30' AS DATE) refused?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("result", value == Text.VALID ? value.sent : "refused")
                        .stake(Stake.MEANING)
                        .advice("Parse dates in the application and send them as parameters."),
                "6.10 <cast specification>: a text that is no date is an exception, invalid character value for cast");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("select '" + value.sent + "'");
        Attempt cast = session.attempt("select " + session.dialect().asText("cast('" + value.sent + "' as date)"));
        return cast.refused()
                ? Observation.of("result", "refused").refusedBy(cast.error())
                : Observation.of("result", cast.rows().single());
    }
}
