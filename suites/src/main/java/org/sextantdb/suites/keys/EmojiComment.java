package org.sextantdb.suites.keys;

import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A comment with an emoji is put on a table and read back. */
public record EmojiComment() implements Case {
    private static final String PLAIN = "plain";
    private static final String SUSHI = "sushi 🍣";

    @Override
    public String asks() {
        return "Is an emoji in the comment of a table kept?";
    }

    @Override
    public Claim claim() {
        return Claim.that("comment", "kept")
                .stake(Stake.EFFORT)
                .advice("Write comments in ASCII, or keep them in the migration files.")
                .source(
                        "A comment is text, stored and shown as it is",
                        "https://www.postgresql.org/docs/16/sql-comment.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Dialect dialect = db.dialect();
        session.run("create table t (id int)");
        Attempt plain = session.attempt(dialect.commentOnTable("t", PLAIN));
        if (plain.refused()) {
            return Observation.of("comment", "no-comments").refusedBy(plain.error());
        }
        Control.require(PLAIN.equals(comment(session)), "a comment in ASCII is read back");
        Attempt emoji = session.attempt(dialect.commentOnTable("t", SUSHI));
        String seen = comment(session);
        String kept = seen.equals(SUSHI) ? "kept" : seen.equals(PLAIN) ? "not-set" : "changed";
        return Observation.of("comment", emoji.refused() ? "refused" : kept)
                .and("reads", seen)
                .and("warnings", emoji.warningCodes())
                .refusedBy(emoji.error());
    }

    private static String comment(Session session) {
        return String.valueOf(session.schema().table("t").orElseThrow().comment());
    }
}
