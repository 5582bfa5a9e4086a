package org.sextantdb.suites.schema.constraints;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A unique column shall hold NULL at most once. */
public record UniqueNullsNotDistinct() implements Case {

    @Override
    public String asks() {
        return "Can a unique column be told to hold NULL only once?";
    }

    @Override
    public Claim claim() {
        return Claim.that("create", "accepted")
                .and("second-null", "unique-violation")
                .stake(Stake.EFFORT)
                .advice("Declare NOT NULL and store a value that stands for nothing, such as 0 or an empty text.")
                .source(
                        "UNIQUE NULLS NOT DISTINCT, as the standard has it since 2023",
                        "https://www.postgresql.org/docs/16/sql-createtable.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table plain (a int, unique (a))");
        Attempt create = session.attempt("create table t (a int, unique nulls not distinct (a))");
        if (create.refused()) {
            return Observation.of("create", create.verdict())
                    .and("second-null", "not-tried")
                    .refusedBy(create.error());
        }
        session.run("insert into t (a) values (null)");
        return Observation.of("create", "accepted")
                .and(
                        "second-null",
                        session.attempt("insert into t (a) values (null)").verdict());
    }
}
