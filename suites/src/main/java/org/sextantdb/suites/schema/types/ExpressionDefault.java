package org.sextantdb.suites.schema.types;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A column has an expression as its default, and a row comes without a value. */
public record ExpressionDefault(DefaultTerm term) implements Case {

    @Override
    public String asks() {
        return "Can a column be declared " + term.column() + "?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                claimed()
                        .stake(Stake.DATA)
                        .advice("Use literals and CURRENT_TIMESTAMP as defaults; compute all else in the application."),
                "11.5 <default clause>: a literal, NULL, CURRENT_DATE and its kin, CURRENT_USER and its kin");
    }

    private Claim claimed() {
        return term.standard()
                ? Claim.that("create", "accepted").and("insert", "accepted").and("value", "evaluated")
                : Claim.none("the standard has no other expressions as defaults");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table c (id int primary key, v int default 1)");
        Attempt create = session.attempt("create table t (id int primary key, v " + term.column() + ")");
        if (create.refused()) {
            return Observation.of("create", create.verdict())
                    .and("insert", "none")
                    .and("value", "none")
                    .refusedBy(create.error());
        }
        Attempt insert = session.attempt("insert into t (id) values (1)");
        Observation seen = Observation.of("create", "accepted").and("insert", insert.verdict());
        return insert.refused()
                ? seen.and("value", "none").refusedBy(insert.error())
                : seen.and("value", value(session));
    }

    private String value(Session session) {
        String read = session.value("select v from t");
        if (term.expected().isEmpty()) {
            return read.length() == 36 ? "evaluated" : read;
        }
        Attempt expected = session.attempt("select " + term.expected());
        return !expected.refused() && expected.rows().single().equals(read) ? "evaluated" : "became '" + read + "'";
    }
}
