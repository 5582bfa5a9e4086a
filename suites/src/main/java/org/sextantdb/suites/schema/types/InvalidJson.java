package org.sextantdb.suites.schema.types;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A text that is no JSON goes into a JSON column: refused, or stored because the type is only a name. */
public record InvalidJson(BrokenJson document) implements Case {

    @Override
    public String asks() {
        return "Is a text refused that is no JSON by a JSON column: " + document + "?";
    }

    @Override
    public Claim claim() {
        return Claim.that("invalid", "refused")
                .stake(Stake.DATA)
                .advice("Write JSON columns only through a JSON library, and never rely on the column to check.")
                .source(
                        "A JSON type enforces that each value is valid",
                        "https://www.postgresql.org/docs/16/datatype-json.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, j json)");
        session.run("insert into t (id, j) values (1, '{\"a\": 1}')");
        Attempt invalid = session.attempt(
                "insert into t (id, j) values (2, " + db.dialect().literal(document.sql()) + ")");
        return Observation.of("invalid", invalid.refused() ? "refused" : "accepted");
    }
}
