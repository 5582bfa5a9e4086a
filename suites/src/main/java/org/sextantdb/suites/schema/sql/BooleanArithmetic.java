package org.sextantdb.suites.schema.sql;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** Truth values stand where numbers are expected, and numbers and texts where truth values are. */
public record BooleanArithmetic(BooleanTerm term) implements Case {

    @Override
    public String asks() {
        return "What is " + term.sql() + "?";
    }

    @Override
    public Claim claim() {
        return Claim.none(
                        "the standard keeps truth values and numbers apart; several engines have no truth values at all")
                .stake(Stake.EFFORT)
                .advice("Write CASE WHEN condition THEN 1 ELSE 0 END, and compare numbers with <> 0.")
                .source(
                        "There is no number that is a boolean",
                        "https://www.postgresql.org/docs/16/datatype-boolean.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Control.require(
                session.value("select case when 1 = 1 then 1 else 0 end").equals("1"), "a condition is read");
        Attempt answer = session.attempt("select " + term.sql());
        return Observation.of(
                        "answer",
                        answer.refused() ? answer.verdict() : answer.rows().single())
                .and("warned", answer.warnings().isEmpty() ? "no" : "yes");
    }
}
