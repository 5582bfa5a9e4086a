package org.sextantdb.suites.keys;

import java.util.List;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A unique key over a TEXT column without a length is taken, or refused because a key needs a length. */
public record UniqueUnboundedText() implements Case {
    private static final int CHARS = 300;

    @Override
    public String asks() {
        return "Can a TEXT column without a length be unique?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("refused-at", "never")
                        .and("unique", "whole-value")
                        .stake(Stake.EFFORT)
                        .advice("Declare what must be unique as VARCHAR(255) or shorter, never as TEXT."),
                "4.10.2 Table constraints: no two rows have the same non-null values in the unique columns");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        String text = "x".repeat(CHARS - 1);
        List<Object> row = List.of(text + "a");
        List<Object> nearlyEqual = List.of(text + "b");
        UniqueProbe.over("bounded", db.dialect().text(CHARS), "unique").require(session, row, nearlyEqual);
        return UniqueProbe.over("k", "text", "unique").observe(session, row, nearlyEqual);
    }
}
