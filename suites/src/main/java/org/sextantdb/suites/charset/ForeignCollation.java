package org.sextantdb.suites.charset;

import java.util.Locale;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A collation that some engine is proud of stands in CREATE TABLE, as it does after a schema was copied. */
public record ForeignCollation(Name name) implements Case {

    /** Names. */
    public enum Name {
        UTF8MB4_0900_AI_CI,
        UTF8MB4_UCA1400_AI_CI,
        UTF8MB4_NOPAD_BIN,
        UTF8MB4_UNICODE_CI,
        UTF8_GENERAL_CI,
        NOCASE,
        C
    }

    @Override
    public String asks() {
        return "Is the collation " + spelt() + " known?";
    }

    /** As it stands in a statement. */
    private String spelt() {
        return name == Name.C ? "\"C\"" : name.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.none("each engine has collations, and names for them, of its own")
                        .stake(Stake.AVAILABILITY)
                        .advice("Keep the names of collations out of schemas that must run elsewhere."),
                "4.2.1: the collations that there are, are implementation-defined");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table n (v " + session.dialect().unicodeText(20) + ")");
        Attempt table = session.attempt("create table t (v varchar(20) collate " + spelt() + ")");
        if (table.refused()) {
            return Observation.of("known", table.verdict()).refusedBy(table.error());
        }
        session.run("insert into t (v) values ('abc')");
        Attempt search = session.attempt("select count(*) from t where v = 'ABC'");
        return Observation.of("known", "accepted")
                .and(
                        "letter case",
                        search.refused()
                                ? search.verdict()
                                : search.rows().single().equals("1") ? "ignored" : "heeded");
    }
}
