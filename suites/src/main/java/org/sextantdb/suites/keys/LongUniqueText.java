package org.sextantdb.suites.keys;

import java.util.List;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A unique key over a text of 2000 letters: where it is taken, does it also find the row, and can it be referred to? */
public record LongUniqueText() implements Case {
    private static final int CHARS = 2000;

    @Override
    public String asks() {
        return "Is a unique key over VARCHAR(2000) one that finds rows and can be referred to?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("refused-at", "never")
                        .and("unique", "whole-value")
                        .and("searched-by-index", "yes")
                        .and("reference", "accepted")
                        .stake(Stake.AVAILABILITY)
                        .advice("Keep a unique text at 255 characters, or put the unique key on a hash of it."),
                "11.8 <referential constraint definition>: a foreign key may refer to any unique constraint");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Observation shorter = observe(db, session, "shorter", 100);
        Control.require("accepted".equals(shorter.facts().get("reference")), "a shorter unique key can be referred to");
        Control.require("yes".equals(shorter.facts().get("searched-by-index")), "a shorter unique key finds rows");
        return observe(db, session, "k", CHARS);
    }

    private static Observation observe(Workspace db, Session session, String table, int chars) {
        String type = db.dialect().unicodeText(chars);
        String text = RandomText.oneByte(db.random(), chars - 1);
        Observation seen =
                UniqueProbe.over(table, type, "unique").observe(session, List.of(text + "b"), List.of(text + "c"));
        if (seen.refusal() != null) {
            return seen.and("searched-by-index", "no").and("reference", "not tried");
        }
        String index = session.indexSearched("select count(*) from " + table + " where v = ?", text + "b");
        Attempt child = session.attempt(
                "create table child_" + table + " (v " + type + ", foreign key (v) references " + table + " (v))");
        return seen.and("searched-by-index", index.equals("none") ? "no" : "yes")
                .and("reference", child.verdict())
                .refusedBy(index.equals("none") ? null : child.error());
    }
}
