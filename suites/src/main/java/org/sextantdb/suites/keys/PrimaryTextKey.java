package org.sextantdb.suites.keys;

import java.util.List;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A text is the primary key: refused when the table is made, refused when the row comes, or taken. */
public record PrimaryTextKey(KeyLength chars) implements Case {
    private static final int SHORT = 100;

    @Override
    public String asks() {
        return "Can a primary key hold " + chars + " characters of four bytes each?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("refused-at", "never")
                        .and("unique", "whole-value")
                        .stake(Stake.AVAILABILITY)
                        .advice("Keep a text that is a primary key at 255 characters, or number the rows."),
                "4.10.2 Table constraints: no two rows have the same non-null values in the unique columns");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        String control = RandomText.fourByte(db.random(), SHORT - 1);
        probe(db, "shorter", SHORT).require(session, List.of(control + "a"), List.of(control + "b"));
        String text = RandomText.fourByte(db.random(), chars.chars() - 1);
        return probe(db, "k", chars.chars()).observe(session, List.of(text + "a"), List.of(text + "b"));
    }

    private static UniqueProbe probe(Workspace db, String table, int chars) {
        String type = db.dialect().unicodeText(chars);
        return new UniqueProbe(table, List.of("v"), "v " + type + " not null primary key");
    }
}
