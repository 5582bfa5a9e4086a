package org.sextantdb.suites.upsert.row;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** An upsert merges a JSON object into the one that is there. */
public record JsonMerged(Brings brings) implements Case {
    /** What comes. There is {"a":1,"b":{"x":1}}. */
    public enum Brings {
        MEMBER("{\"c\":3}", "{\"a\":1,\"b\":{\"x\":1},\"c\":3}"),
        OTHER_VALUE("{\"a\":2}", "{\"a\":2,\"b\":{\"x\":1}}"),
        INNER_MEMBER("{\"b\":{\"y\":2}}", "{\"a\":1,\"b\":{\"x\":1,\"y\":2}}"),
        NULL_MEMBER("{\"a\":null}", "{\"b\":{\"x\":1}}"),
        LIST("{\"b\":[1]}", "{\"a\":1,\"b\":[1]}");

        private final String json;
        private final String merged;

        Brings(String json, String merged) {
            this.json = json;
            this.merged = merged;
        }
    }

    @Override
    public String asks() {
        return switch (brings) {
            case MEMBER -> "Does an upsert that merges JSON add a member and keep the others?";
            case OTHER_VALUE -> "Does an upsert that merges JSON give a member its new value?";
            case INNER_MEMBER -> "Does an upsert that merges JSON merge inner objects, too?";
            case NULL_MEMBER -> "Does an upsert that merges JSON remove a member that comes as null?";
            case LIST -> "Does an upsert that merges JSON put a list in the place of an object?";
        };
    }

    @Override
    public Claim claim() {
        return Claim.that("json", brings.merged)
                .stake(Stake.DATA)
                .advice(
                        "Merge only flat objects without null in the statement, and everything else in the application.")
                .source("RFC 7396, JSON Merge Patch", "https://www.rfc-editor.org/rfc/rfc7396");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, j json)");
        session.run("insert into t (id, j) values (1, '{\"a\":1,\"b\":{\"x\":1}}')");
        String merged = db.dialect().jsonMerged("t.j", db.dialect().incoming("j"));
        Attempt upsert = session.attempt("insert into t (id, j) values (1, '" + brings.json + "')"
                + db.dialect().onConflictUpdate("id", "j = " + merged));
        String json = session.value("select j from t").replace(" ", "");
        return Observation.of("json", upsert.refused() ? upsert.verdict() : json)
                .refusedBy(upsert.error());
    }
}
