package org.sextantdb.suites.migration.down;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Understood;

/** A table is converted to four bytes a character and back to three; between the two an emoji came in, or none. */
public record CharsetDown(boolean emoji) implements Case {
    private static final String CONVERT = "alter table t convert to character set ";

    @Override
    public String asks() {
        return emoji
                ? "Is an emoji kept when the way down converts its table to three bytes a character?"
                : "Are text and type the same after a conversion of the character set up and down?";
    }

    @Override
    public Claim claim() {
        Claim claim = Claim.that("up", "accepted");
        claim = emoji
                ? claim.and("value", "F09F9880")
                : claim.and("down", "accepted").and("value", "C3A4").and("type", "same");
        return claim.stake(Stake.DATA)
                .advice("Never convert down: write a way down that refuses, and restore a backup where it must be.")
                .source(
                        "Converting between 3-byte and 4-byte character sets",
                        "https://dev.mysql.com/doc/refman/8.4/en/charset-unicode-conversion.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Attempt first = session.attempt("create table t (id int primary key, v text) character set utf8mb3");
        if (first.refused()) {
            return Understood.refused(first, claim());
        }
        String before = type(session);
        Attempt up = session.attempt(CONVERT + "utf8mb4");
        String between = type(session);
        session.attempt("insert into t (id, v) values (1, ?)", emoji ? "😀" : "ä");
        Attempt down = session.attempt(CONVERT + "utf8mb3");
        return Observation.of("up", up.verdict())
                .and("down", down.verdict())
                .and("value", session.value("select " + db.dialect().hex("v") + " from t"))
                .and("type", type(session).equals(before) ? "same" : type(session))
                .and("types", before + ", " + between + ", " + type(session))
                .refusedBy(up.error());
    }

    private static String type(Session session) {
        return session.schema()
                .table("t")
                .orElseThrow()
                .column("v")
                .orElseThrow()
                .type();
    }
}
