package org.sextantdb.suites.schema.types;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A column of unbounded length has a default, and a row comes without a value. */
public record TextDefault(LongDefault column) implements Case {

    @Override
    public String asks() {
        return "Can a column be declared " + column.sql() + "?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                claimed()
                        .stake(Stake.EFFORT)
                        .advice(
                                "Declare VARCHAR with a length where there must be a default, or send the value always."),
                "11.5 <default clause>: a default is a literal or NULL, without parentheses, whatever the column's type");
    }

    private Claim claimed() {
        return switch (column) {
            case TEXT_LITERAL -> Claim.that("create", "accepted").and("value", "x");
            case TEXT_NULL -> Claim.that("create", "accepted").and("value", "null");
            case JSON_LITERAL -> Claim.that("create", "accepted").and("value", "[]");
            case TEXT_IN_PARENTHESES, JSON_IN_PARENTHESES ->
                Claim.none("a default in parentheses is an expression, which the standard does not have there");
        };
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table c (id int primary key, v varchar(10) default 'x')");
        Attempt create = session.attempt("create table t (id int primary key, v " + column.sql() + ")");
        if (create.refused()) {
            return Observation.of("create", create.verdict())
                    .and("value", "none")
                    .refusedBy(create.error());
        }
        session.run("insert into t (id) values (1)");
        return Observation.of("create", "accepted").and("value", session.value("select v from t"));
    }
}
