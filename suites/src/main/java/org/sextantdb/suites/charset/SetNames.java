package org.sextantdb.suites.charset;

import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.ErrorClass;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A session says that it sends another character set than its driver does, and sends a text. */
public record SetNames(Named named) implements Case {

    /** What the session names; the driver goes on sending UTF-8. */
    public enum Named {
        UTF8("utf8", "😀", "F09F9880"),
        LATIN1("latin1", "é", "C3A9");

        private final String set;
        private final String text;
        private final String hex;

        Named(String set, String text, String hex) {
            this.set = set;
            this.text = text;
            this.hex = hex;
        }
    }

    @Override
    public String asks() {
        return "Is " + named.text + " stored as sent after SET NAMES '" + named.set + "'?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("stored", named.hex)
                        .stake(Stake.DATA)
                        .advice("Never change the character set in SQL: it is the driver's, set when it connects."),
                "17.3 <set names statement>: the character set of the statements that follow");
    }

    @Override
    public Observation observe(Workspace db) {
        Session reader = db.session("reader");
        Dialect dialect = db.dialect();
        reader.run("create table t (id int primary key, v " + dialect.unicodeText(20) + ")");
        reader.run("insert into t (id, v) values (2, ?)", named.text);
        String hex = "select " + dialect.hex("v") + ", " + dialect.charLength("v") + " from t where id = ";
        Control.require(reader.query(hex + 2).values().get(0).get(0).equals(named.hex), "it is stored as sent without");
        Session writer = db.session("writer");
        Attempt names = writer.attemptThatMayClose("set names '" + named.set + "'");
        if (names.refusedAs(ErrorClass.CONNECTION_LOST)) {
            Control.require(reader.value("select count(*) from t").equals("1"), "the server is still there");
            return Observation.of("stored", "nothing")
                    .and("set-names", "closed-by-driver")
                    .refusedBy(names.error());
        }
        Attempt insert = writer.attempt("insert into t (id, v) values (1, ?)", named.text);
        if (insert.refused()) {
            return Observation.of("stored", insert.verdict())
                    .and("set-names", names.verdict())
                    .refusedBy(insert.error());
        }
        var row = reader.query(hex + 1).values().get(0);
        return Observation.of("stored", row.get(0))
                .and("set-names", names.verdict())
                .and("characters", row.get(1))
                .and("warnings", insert.warningCodes());
    }
}
