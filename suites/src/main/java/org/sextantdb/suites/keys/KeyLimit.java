package org.sextantdb.suites.keys;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/**
 * The longest value that a key holds whole, to the character and to the byte: looked for on the server, with random values
 * that do not compress, each stored, found by the index and proved unique.
 */
public record KeyLimit(KeyKind key, KeyColumn column) implements Case {

    @Override
    public String asks() {
        return "How long may a value be in a key (" + key + ") over a column (" + column + ")?";
    }

    @Override
    public Claim claim() {
        return none();
    }

    static Claim none() {
        return Standard.says(
                Claim.none("No standard says how long a key may be, and each engine draws the line elsewhere.")
                        .stake(Stake.AVAILABILITY)
                        .advice("Put at most 191 characters of text, or 767 bytes together, into a key."),
                "11.7 <unique constraint definition>: a list of columns, without a limit");
    }

    @Override
    public Observation observe(Workspace db) {
        return KeyTrial.observe(db, key, column, "");
    }
}
