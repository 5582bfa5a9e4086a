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
    private static final int WIDTH = 200;

    @Override
    public String asks() {
        return "Is the text '" + text + "' stored and found unchanged, sent as a " + name(road) + "?";
    }

    @Override
    public Claim claim() {
        return Claim.that("received", "same")
                .and("stored", "same")
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
        String type = text.codePoints() > WIDTH ? dialect.unboundedText() : dialect.unicodeText(WIDTH);
        session.run("create table t (id int primary key, v " + type + ")");
        session.run("insert into t (id, v) values (2, 'control')");
        Attempt asked = road.attempt(session, dialect, "select " + dialect.hex("?"), text.value());
        Observation sent = Observation.of("sent", text.shown())
                .and("connection", session.value(dialect.clientCharacterSet()))
                .and(
                        "received",
                        asked.refused()
                                ? asked.verdict()
                                : text.compared(asked.rows().single()));
        Attempt insert = road.attempt(session, dialect, "insert into t (id, v) values (1, ?)", text.value());
        if (insert.refused()) {
            String no = insert.verdict();
            return sent.and("stored", no)
                    .and("found", no)
                    .and("characters", no)
                    .and("bytes", no)
                    .and("returned", no)
                    .refusedBy(insert.error());
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
        return sent.and("stored", text.compared(row.get(0)))
                .and(
                        "found",
                        search.refused() ? search.verdict() : search.rows().single())
                .and("characters", row.get(1).equals("" + text.codePoints()) ? "right" : row.get(1))
                .and("bytes", row.get(2).equals("" + text.bytes()) ? "right" : row.get(2))
                .and("returned", text.compared(Text.hex(row.get(3))));
    }

    private static String name(Road road) {
        return switch (road) {
            case LITERAL -> "literal";
            case PARAMETER -> "parameter";
        };
    }
}
