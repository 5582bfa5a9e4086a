package org.sextantdb.suites.schema.sql;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A sum has no room in eight bytes: refused, or another number than the sum. */
public record OverflowInExpression(SumTerm term) implements Case {

    @Override
    public String asks() {
        return "Is " + term.sql() + " refused?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("answer", "out-of-range")
                        .stake(Stake.DATA)
                        .advice("Compute in the application where numbers may come near the limits of BIGINT."),
                "6.12 <numeric value expression>: a result that the type cannot hold is an exception, numeric value out of range");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Control.require(
                session.value("select 9223372036854775806 + 1").equals("9223372036854775807"),
                "a sum that fits is right");
        Attempt answer = session.attempt("select " + term.sql());
        return Observation.of(
                        "answer",
                        answer.refused() ? answer.verdict() : answer.rows().single())
                .and("warned", answer.warnings().isEmpty() ? "no" : "yes");
    }
}
