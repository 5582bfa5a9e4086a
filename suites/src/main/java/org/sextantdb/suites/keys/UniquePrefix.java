package org.sextantdb.suites.keys;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A unique index over the beginning of a text makes the beginning unique, not the text. */
public record UniquePrefix() implements Case {

    @Override
    public String asks() {
        return "Does a unique index over the first character refuse two texts that begin alike, and only those?";
    }

    @Override
    public Claim claim() {
        return Claim.that("same-beginning", "unique-violation")
                .and("other-letter", "accepted")
                .and("other-emoji", "accepted")
                .stake(Stake.DATA)
                .advice("Never make a prefix unique; put the unique key on the whole column or on a hash of it.")
                .source(
                        "A unique prefix compares only the prefix",
                        "https://dev.mysql.com/doc/refman/8.4/en/create-index.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table k (v " + db.dialect().unicodeText(100) + " not null)");
        session.run("create unique index k_v on k (" + db.dialect().keyPrefix("v", 1) + ")");
        session.run("insert into k (v) values (?)", "ab");
        session.run("insert into k (v) values (?)", "😀a");
        Attempt emoji = insert(session, "😁b");
        return Observation.of("same-beginning", insert(session, "ac").verdict())
                .and("other-letter", insert(session, "bb").verdict())
                .and("other-emoji", emoji.verdict())
                .refusedBy(emoji.error());
    }

    private static Attempt insert(Session session, String text) {
        return session.attempt("insert into k (v) values (?)", text);
    }
}
