package org.sextantdb.suites.charset;

import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A driver connects as it does by default: client and server mean the same characters. */
public record CharacterSetInForce() implements Case {

    @Override
    public String asks() {
        return "Do driver and server agree on a character set that has emoji, when nobody names one?";
    }

    @Override
    public Claim claim() {
        return Claim.that("literal", "F09F9880")
                .and("characters", "1")
                .and("returned", "same")
                .stake(Stake.DATA)
                .advice("Ask a new connection once at start-up how many characters the server sees in one emoji.")
                .source("RFC 3629: UTF-8 has a sequence for every character", "https://www.rfc-editor.org/rfc/rfc3629");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Dialect dialect = db.dialect();
        var row = session.query("select " + dialect.hex("'😀'") + ", " + dialect.charLength("'😀'") + ", '😀'")
                .values()
                .get(0);
        return InForce.ask(
                session,
                Observation.of("literal", row.get(0))
                        .and("characters", row.get(1))
                        .and("returned", "😀".equals(row.get(2)) ? "same" : "changed"));
    }
}
