package org.sextantdb.suites.charset;

import java.util.List;
import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/**
 * A text is stored and comes back with the same bytes, is found again, and is as long as it should be.
 *
 * <p>Judged by the bytes that the server says it holds: a driver may undo its own damage.
 */
public record TextRoundTrip(Text text, Road road) implements Case {

    @Override
    public String asks() {
        return "Is the text '" + text + "' stored and found unchanged, sent as a " + name(road) + "?";
    }

    @Override
    public Claim claim() {
        return Claim.that("stored", "same")
                .and("found", "1")
                .and("characters", "right")
                .and("bytes", "right")
                .and("returned", "same")
                .stake(Stake.DATA)
                .advice("Name a Unicode character set of four bytes in CREATE TABLE, and send texts as parameters.")
                .source("RFC 3629: UTF-8 has a sequence for every character", "https://www.rfc-editor.org/rfc/rfc3629");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Dialect dialect = db.dialect();
        session.run("create table t (id int primary key, v " + dialect.unicodeText(200) + ")");
        session.run("insert into t (id, v) values (2, 'control')");
        Attempt insert = road.attempt(session, dialect, "insert into t (id, v) values (1, ?)", text.value());
        if (insert.refused()) {
            return Observation.of("stored", "refused").refusedBy(insert.error());
        }
        String select = String.join(
                ", ",
                List.of(
                        "select " + dialect.hex("v"),
                        dialect.charLength("v"),
                        dialect.byteLength("v"),
                        "v from t where id = 1"));
        List<String> row = session.query(select).values().get(0);
        Attempt search = road.attempt(session, dialect, "select count(*) from t where v = ?", text.value());
        return Observation.of("stored", row.get(0).equals(text.hex()) ? "same" : row.get(0))
                .and(
                        "found",
                        search.refused() ? search.verdict() : search.rows().single())
                .and("characters", row.get(1).equals("" + text.codePoints()) ? "right" : row.get(1))
                .and("bytes", row.get(2).equals("" + text.bytes()) ? "right" : row.get(2))
                .and("returned", text.value().equals(row.get(3)) ? "same" : "changed");
    }

    private static String name(Road road) {
        return switch (road) {
            case LITERAL -> "literal";
            case PARAMETER -> "parameter";
        };
    }
}
