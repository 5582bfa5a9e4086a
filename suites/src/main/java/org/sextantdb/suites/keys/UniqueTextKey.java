package org.sextantdb.suites.keys;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A unique key over a long text is refused when the table is made, refused when the row comes, or taken. */
public record UniqueTextKey(KeyLength chars) implements Case {

    @Override
    public String asks() {
        return "Can a unique key hold " + chars + " characters of four bytes each?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("refused-at", "never")
                        .and("unique", "whole-value")
                        .stake(Stake.AVAILABILITY)
                        .advice("Keep a unique text at 255 characters, or put the unique key on a hash of it."),
                "4.10.2 Table constraints: no two rows have the same non-null values in the unique columns");
    }

    @Override
    public Observation observe(Workspace db) {
        return UniqueProbe.overText(db, chars.chars(), "unique");
    }
}
