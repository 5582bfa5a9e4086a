package org.sextantdb.suites.charset;

import java.util.Optional;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A database that holds its texts in UTF-16 takes characters of two units and counts them. */
public record StoredInUtf16() implements Case {

    @Override
    public String asks() {
        return "Can a database hold its texts in UTF-16, and does it count characters then?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.none("how texts lie in a file is the engine's own affair")
                        .stake(Stake.EFFORT)
                        .advice("Leave the encoding as it is: UTF-8."),
                "4.2: the form in which characters are encoded is implementation-defined");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Optional<String> statement = session.dialect().storeInUtf16();
        if (statement.isEmpty()) {
            return Observation.of("stored", "not-available");
        }
        session.run(statement.get());
        session.run("create table t (v " + session.dialect().unicodeText(20) + ")");
        session.run("insert into t (v) values (?)", "😀𠮷");
        return Observation.of(
                        "stored", session.value("select " + session.dialect().hex("v") + " from t"))
                .and("characters", session.value("select " + session.dialect().charLength("v") + " from t"))
                .and("bytes", session.value("select " + session.dialect().byteLength("v") + " from t"))
                .and("found", session.value("select count(*) from t where v = ?", "😀𠮷"));
    }
}
