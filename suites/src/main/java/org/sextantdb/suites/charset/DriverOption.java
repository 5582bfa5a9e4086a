package org.sextantdb.suites.charset;

import java.util.Map;
import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Opening;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** An application's URL names a character set or collation for the driver, and an emoji is sent. */
public record DriverOption(Option option) implements Case {

    /** A property that guides copy from driver to driver; one that a driver does not know it ignores. */
    public enum Option {
        LATIN1("characterEncoding", "latin1"),
        UTF8("characterEncoding", "utf8"),
        CP1252("characterEncoding", "Cp1252"),
        BINARY_COLLATION("connectionCollation", "utf8mb4_bin"),
        UTF8MB3_COLLATION("connectionCollation", "utf8_general_ci"),
        LATIN1_COLLATION("connectionCollation", "latin1_swedish_ci"),
        SESSION_VARIABLE("sessionVariables", "character_set_client=latin1");

        private final String name;
        private final String value;

        Option(String name, String value) {
            this.name = name;
            this.value = value;
        }
    }

    @Override
    public String asks() {
        return "Is an emoji stored as sent with " + option.name + "=" + option.value + " in the URL?";
    }

    @Override
    public Claim claim() {
        return Claim.that("stored", "F09F9880")
                .stake(Stake.DATA)
                .advice("Name no character set in the URL: current drivers ask for the right one by themselves.")
                .source(
                        "What the driver does when no encoding is named",
                        "https://dev.mysql.com/doc/connector-j/en/connector-j-reference-charsets.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session plain = db.session("plain");
        Dialect dialect = db.dialect();
        plain.run("create table t (id int primary key, v " + dialect.unicodeText(20) + ")");
        plain.run("insert into t (id, v) values (2, ?)", "😀");
        String hex = "select " + dialect.hex("v") + " from t where id = ";
        Control.require(plain.value(hex + 2).equals("F09F9880"), "an emoji is stored as sent without the property");
        Opening opening = db.session("s", Map.of(option.name, option.value));
        if (opening.session().isEmpty()) {
            return Observation.of("stored", "no-connection").refusedBy(opening.error());
        }
        Session session = opening.session().get();
        Attempt insert = session.attempt("insert into t (id, v) values (1, ?)", "😀");
        return InForce.ask(
                        session,
                        Observation.of("stored", insert.refused() ? insert.verdict() : plain.value(hex + 1))
                                .and("warnings", insert.warningCodes()))
                .refusedBy(insert.error());
    }
}
