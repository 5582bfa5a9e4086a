package org.sextantdb.suites.charset;

import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** Three emoji go into a column of three characters: an emoji counts as one, and not as its bytes or UTF-16 units. */
public record EmojiInShortColumn() implements Case {

    @Override
    public String asks() {
        return "Do three emoji fit into a column of three characters?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("stored", "F09F9880F09F9881F09F9882")
                        .stake(Stake.AVAILABILITY)
                        .advice(
                                "Declare lengths in code points, and check codePointCount, not length, before sending."),
                "4.2.1: the length of a character string is its number of characters");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Dialect dialect = db.dialect();
        session.run("create table t (id int primary key, v " + dialect.unicodeText(3) + ")");
        session.run("insert into t (id, v) values (1, ?)", "abc");
        Attempt insert = session.attempt("insert into t (id, v) values (2, ?)", "😀😁😂");
        if (insert.refused()) {
            return Observation.of("stored", insert.verdict()).refusedBy(insert.error());
        }
        return Observation.of("stored", session.value("select " + dialect.hex("v") + " from t where id = 2"));
    }
}
