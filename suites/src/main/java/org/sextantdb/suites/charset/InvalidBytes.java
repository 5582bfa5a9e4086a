package org.sextantdb.suites.charset;

import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** Three bytes of an emoji's four are written into a text column. */
public record InvalidBytes(Way way) implements Case {
    private static final String CUT = "F09F98";
    private static final String WHOLE = "F09F9880";

    /** How the bytes get in. */
    public enum Way {
        LITERAL("as a literal of bytes"),
        CAST("declared to be a text"),
        PARAMETER("as a parameter of bytes");

        private final String text;

        Way(String text) {
            this.text = text;
        }
    }

    @Override
    public String asks() {
        return "Are bytes that are no text refused by a text column, " + way.text + "?";
    }

    @Override
    public Claim claim() {
        return Claim.that("stored", "nothing")
                .stake(Stake.DATA)
                .advice("Decode bytes in the application, with a decoder that reports errors, before storing them.")
                .source(
                        "RFC 3629, 10: decoders must protect against invalid sequences",
                        "https://www.rfc-editor.org/rfc/rfc3629");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Dialect dialect = db.dialect();
        session.run("create table t (id int primary key, v " + dialect.unicodeText(20) + ")");
        Attempt whole = write(session, dialect, 2, WHOLE);
        Attempt cut = write(session, dialect, 1, CUT);
        String hex = "select " + dialect.hex("v") + " from t where id = ";
        return Observation.of("stored", cut.refused() ? "nothing" : value(session, hex + 1))
                .and("answer", cut.verdict())
                .and("warnings", cut.warningCodes())
                .and("whole-emoji", whole.refused() ? whole.verdict() : value(session, hex + 2));
    }

    private static String value(Session session, String query) {
        String value = session.value(query);
        return value.isEmpty() ? "an empty text" : value;
    }

    private Attempt write(Session session, Dialect dialect, int id, String hex) {
        String insert = "insert into t (id, v) values (" + id + ", ";
        return switch (way) {
            case LITERAL -> session.attempt(insert + dialect.bytesLiteral(hex) + ")");
            case CAST -> session.attempt(insert + dialect.bytesAsText(hex) + ")");
            case PARAMETER ->
                session.attempt(insert + "?)", java.util.HexFormat.of().parseHex(hex));
        };
    }
}
