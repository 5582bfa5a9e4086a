package org.sextantdb.suites.schema.types;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A word goes into a column declared with ENUM and two members. */
public record EnumColumn(EnumInput input) implements Case {

    @Override
    public String asks() {
        return "What does an ENUM column with members a and b make of " + input.sql() + "?";
    }

    @Override
    public Claim claim() {
        return Claim.none("ENUM behind a column is an extension, and where it exists it also takes numbers of members")
                .stake(Stake.MEANING)
                .advice("Declare VARCHAR with CHECK (e IN ('a', 'b')).")
                .source("ENUM and the numbers of its members", "https://dev.mysql.com/doc/refman/8.4/en/enum.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table c (e varchar(1))");
        Attempt create = session.attempt("create table t (e enum('a', 'b'))");
        if (create.refused()) {
            return Observation.of("create", create.verdict());
        }
        Attempt insert = session.attempt("insert into t (e) values (" + input.sql() + ")");
        return Observation.of("create", "accepted")
                .and("insert", insert.verdict())
                .and("stored", insert.refused() ? "none" : "'" + session.value("select e from t") + "'");
    }
}
