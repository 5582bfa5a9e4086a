package org.sextantdb.suites.schema.types;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A valid but uncommon document goes into a JSON column and comes back: the same, changed, or it is refused. */
public record JsonStored(JsonDocument document) implements Case {

    @Override
    public String asks() {
        return "Does a JSON column keep a valid document: " + document + "?";
    }

    @Override
    public Claim claim() {
        return claimed()
                .stake(Stake.DATA)
                .advice("Put numbers of more than 15 digits into JSON as texts, and keep nesting below 100.")
                .source(
                        "RFC 8259: any value is a text; what is beyond a double, deep or half a surrogate pair may be refused",
                        "https://www.rfc-editor.org/rfc/rfc8259");
    }

    private Claim claimed() {
        return switch (document) {
            case HUGE_NUMBER, NESTED_101, LONE_SURROGATE_ESCAPE ->
                Claim.none("the RFC lets an implementation limit range and depth, and leaves half a pair open");
            default -> Claim.that("insert", "accepted").and("returned", "same");
        };
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, j json)");
        session.run("insert into t (id, j) values (1, '[1]')");
        Control.require(session.value("select j from t where id = 1").equals("[1]"), "a plain document comes back");
        Attempt insert = session.attempt(
                "insert into t (id, j) values (2, " + db.dialect().literal(document.text()) + ")");
        if (insert.refused()) {
            return Observation.of("insert", insert.verdict())
                    .and("returned", "none")
                    .refusedBy(insert.error());
        }
        String returned = session.value("select j from t where id = 2");
        return Observation.of("insert", "accepted")
                .and("returned", returned.equals(document.text()) ? "same" : "became " + visible(returned));
    }

    /** Characters that no table of results shows are spelled. */
    private static String visible(String text) {
        StringBuilder seen = new StringBuilder();
        text.chars()
                .forEach(c -> seen.append(c < ' ' || c > '~' ? String.format("\\u%04x", c) : String.valueOf((char) c)));
        return seen.toString();
    }
}
