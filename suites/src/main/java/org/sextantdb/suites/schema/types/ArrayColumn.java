package org.sextantdb.suites.schema.types;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A column is declared as an array, two numbers go in, and the first is asked for. */
public record ArrayColumn() implements Case {

    @Override
    public String asks() {
        return "Can a column hold an array of numbers?";
    }

    @Override
    public Claim claim() {
        return Claim.none("arrays are an optional part of the standard that most engines leave out")
                .stake(Stake.EFFORT)
                .advice("Make a table with a row for each element.")
                .source("Arrays of one engine", "https://www.postgresql.org/docs/16/arrays.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table c (v int)");
        Attempt create = session.attempt("create table t (v int[])");
        if (create.refused()) {
            return Observation.of("create", create.verdict());
        }
        session.run("insert into t (v) values ('{7,8}')");
        Attempt element = session.attempt("select v[1] from t");
        Attempt nonsense = session.attempt("insert into t (v) values ('no array')");
        return Observation.of("create", "accepted")
                .and(
                        "first-element",
                        element.refused() ? element.verdict() : element.rows().single())
                .and("nonsense", nonsense.refused() ? "refused" : "accepted");
    }
}
