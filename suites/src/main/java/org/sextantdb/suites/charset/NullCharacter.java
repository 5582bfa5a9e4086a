package org.sextantdb.suites.charset;

import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A text with U+0000 inside is stored, refused, or cut where the null character stands. */
public record NullCharacter(Road road) implements Case {

    @Override
    public String asks() {
        return "What becomes of the null character U+0000 inside a text?";
    }

    @Override
    public Claim claim() {
        return Claim.none("no portable text holds U+0000: engines and drivers that end texts with it cannot take it")
                .stake(Stake.DATA)
                .advice("Refuse U+0000 in what users send, before it reaches the database.")
                .source(
                        "Bytes of code zero cannot be stored here",
                        "https://www.postgresql.org/docs/16/datatype-character.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Dialect dialect = db.dialect();
        session.run("create table t (id int primary key, v " + dialect.unicodeText(20) + ")");
        Attempt insert = road.attempt(session, dialect, "insert into t (id, v) values (1, ?)", "a\0b");
        if (insert.refused()) {
            return Observation.of("stored", insert.verdict()).refusedBy(insert.error());
        }
        return Observation.of("stored", session.value("select " + dialect.hex("v") + " from t where id = 1"))
                .and("characters", session.value("select " + dialect.charLength("v") + " from t where id = 1"));
    }
}
