package org.sextantdb.suites.schema.constraints;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A foreign key of two columns is declared with a MATCH, and a row comes of which one half is null. */
public record ForeignKeyMatch(Match match) implements Case {
    /** The three ways of the standard. */
    public enum Match {
        SIMPLE,
        PARTIAL,
        FULL
    }

    @Override
    public String asks() {
        return switch (match) {
            case SIMPLE -> "Does MATCH SIMPLE take a row of which one half is null?";
            case PARTIAL -> "Does MATCH PARTIAL refuse a half-null row whose other half no parent has?";
            case FULL -> "Does MATCH FULL refuse a row of which one half is null?";
        };
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("create", "accepted")
                        .and("half-null", match == Match.SIMPLE ? "accepted" : "foreign-key-violation")
                        .and("cascade", "done")
                        .stake(Stake.DATA)
                        .advice("Declare all columns of the key NOT NULL, or add CHECK ((a is null) = (b is null))."),
                "11.8 <referential constraint definition>: <match type>");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table parent (a int not null, b int not null, primary key (a, b))");
        session.run("insert into parent (a, b) values (1, 1)");
        Attempt create = session.attempt("create table child (id int primary key, a int, b int,"
                + " constraint child_parent foreign key (a, b) references parent (a, b) match " + match
                + " on delete cascade)");
        if (create.refused()) {
            return Observation.of("create", create.verdict())
                    .and("half-null", "not-tried")
                    .and("cascade", "not-tried")
                    .refusedBy(create.error());
        }
        session.run("insert into child (id, a, b) values (1, 1, 1)");
        Attempt half = session.attempt("insert into child (id, a, b) values (2, 99, null)");
        session.run("delete from parent");
        boolean done = session.query("select id from child where id = 1").isEmpty();
        return Observation.of("create", "accepted")
                .and("half-null", half.verdict())
                .and("cascade", done ? "done" : "not-done")
                .and("warned", !create.warnings().isEmpty());
    }
}
