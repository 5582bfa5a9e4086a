package org.sextantdb.suites.schema.objects;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A generated column is computed from something it should not use, or from another generated column. */
public record GeneratedFrom(From from) implements Case {

    /** What the expression uses. */
    public enum From {
        CLOCK("d timestamp generated always as (current_timestamp) stored"),
        ITSELF("d int generated always as (d + 1) stored"),
        QUERY("d int generated always as ((select max(id) from other)) stored"),
        GENERATED("b int generated always as (a + 1) stored, d int generated always as (b + 1) stored");

        private final String columns;

        From(String columns) {
            this.columns = columns;
        }
    }

    @Override
    public String asks() {
        return switch (from) {
            case CLOCK -> "Is a generated column refused that is computed from the clock?";
            case ITSELF -> "Is a generated column refused that is computed from itself?";
            case QUERY -> "Is a generated column refused that is computed by a query?";
            case GENERATED -> "Can a generated column be computed from another one?";
        };
    }

    @Override
    public Claim claim() {
        Claim claim = from == From.GENERATED
                ? Claim.none("half of the engines allow it, and no text of the standard is open that says so")
                : Claim.that("table", "refused");
        return claim.stake(from == From.ITSELF ? Stake.AVAILABILITY : Stake.EFFORT)
                .advice("Compute a generated column from ordinary columns of its row alone.")
                .source(
                        "What the expression of a generated column may use",
                        "https://www.postgresql.org/docs/16/ddl-generated-columns.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table other (id int primary key)");
        session.run("create table plain (id int primary key, a int, d int generated always as (a + 1) stored)");
        Attempt made = session.attempt("create table t (id int primary key, a int, " + from.columns + ")");
        String insert = made.refused()
                ? "none"
                : session.attempt("insert into t (id, a) values (1, 10)").refused() ? "refused" : "accepted";
        return Observation.of("table", made.refused() ? "refused" : "accepted").and("insert", insert);
    }
}
