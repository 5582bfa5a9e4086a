package org.sextantdb.suites.schema.types;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A table is declared STRICT: its types are then rules where they are otherwise advice. */
public record StrictTable() implements Case {

    @Override
    public String asks() {
        return "Can a table be declared STRICT, and what does it refuse then?";
    }

    @Override
    public Claim claim() {
        return Claim.none("STRICT is for engines whose types are otherwise advice")
                .stake(Stake.DATA)
                .advice("Write it where the engine has it, and send values of the declared type everywhere.")
                .source("What STRICT makes of types", "https://www.sqlite.org/stricttables.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table c (n int)");
        Attempt create = session.attempt("create table t (n int, v text) strict");
        if (create.refused()) {
            return Observation.of("create", create.verdict());
        }
        return Observation.of("create", "accepted")
                .and(
                        "text-into-int",
                        session.attempt("insert into t (n) values ('abc')").verdict())
                .and(
                        "digits-into-int",
                        session.attempt("insert into t (n) values ('12')").verdict())
                .and(
                        "too-large-for-four-bytes",
                        session.attempt("insert into t (n) values (2147483648)").verdict())
                .and(
                        "varchar-known",
                        session.attempt("create table k (v varchar(10)) strict").refused() ? "no" : "yes");
    }
}
