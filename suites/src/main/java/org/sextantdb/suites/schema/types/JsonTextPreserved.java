package org.sextantdb.suites.schema.types;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A JSON text goes into a JSON column and comes back as text: as it was written, or written anew. */
public record JsonTextPreserved(JsonFeature feature) implements Case {

    @Override
    public String asks() {
        return "How does a JSON column give back " + feature.sql() + "?";
    }

    @Override
    public Claim claim() {
        return Claim.none("two texts are the same JSON value when parsed, and an engine may keep either")
                .stake(Stake.MEANING)
                .advice("Compare JSON parsed, never as text; never sign or hash what a JSON column gives back.")
                .source(
                        "RFC 8259: blanks are insignificant, objects are unordered, the behaviour of equal names is unpredictable",
                        "https://www.rfc-editor.org/rfc/rfc8259");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, j json)");
        session.run("insert into t (id, j) values (1, '" + feature.sql() + "')");
        return Observation.of("returned", session.value("select j from t"))
                .and("value-of-a", session.value("select " + db.dialect().jsonText("j", "a") + " from t"));
    }
}
