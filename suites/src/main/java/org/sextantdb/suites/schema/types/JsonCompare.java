package org.sextantdb.suites.schema.types;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** JSON columns are compared with =: by their text, by their value, or not at all. */
public record JsonCompare(JsonComparison comparison) implements Case {

    @Override
    public String asks() {
        return "Are equal JSON documents equal with =: " + comparison + "?";
    }

    @Override
    public Claim claim() {
        return Claim.none("whether = compares texts or values, or is missing, follows from how an engine stores JSON")
                .stake(Stake.MEANING)
                .advice(
                        "Never compare, group or make unique by a JSON column; keep what is compared in a column of its own.")
                .source(
                        "The type that stores the text has no comparison, the one that stores the value has",
                        "https://www.postgresql.org/docs/16/functions-json.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, j json)");
        session.run("insert into t (id, j) values (1, '{\"a\": 1, \"b\": 2}'), (2, '{\"b\": 2, \"a\": 1}')");
        Attempt answer =
                session.attempt("select count(*) from t a, t b where a.id = 1 and b.id = 2 and " + comparison.sql());
        return Observation.of(
                "equal",
                answer.refused() ? answer.verdict() : answer.rows().single().equals("1") ? "yes" : "no");
    }
}
