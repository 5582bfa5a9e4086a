package org.sextantdb.suites.schema.types;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** The same value is asked of a JSON document in every spelling that some engine has. */
public record JsonPath(JsonAccess access) implements Case {

    @Override
    public String asks() {
        return "Which text does " + (access == JsonAccess.JSON_TABLE ? "json_table" : access.sql())
                + " find in {\"a\": \"x\"}?";
    }

    @Override
    public Claim claim() {
        return Claim.none("SQL:2016 has JSON_VALUE and its kin; engines had their own spellings before")
                .stake(Stake.EFFORT)
                .advice(
                        "Read the whole document and take it apart in the application, or keep what is searched in columns.")
                .source(
                        "The JSON operators and functions of one engine",
                        "https://www.postgresql.org/docs/16/functions-json.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, j json)");
        session.run("insert into t (id, j) values (1, '{\"a\": \"x\"}')");
        Control.require(
                session.value("select " + db.dialect().jsonText("j", "a") + " from t")
                        .equals("x"),
                "the value is there");
        Attempt answer = session.attempt("select " + access.sql() + " from t");
        return Observation.of(
                "answer", answer.refused() ? answer.verdict() : answer.rows().single());
    }
}
