package org.sextantdb.suites.schema.types;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A column has an integer type from outside the standard, and values at its edges are sent. */
public record VendorIntegerRange(VendorInteger type) implements Case {

    @Override
    public String asks() {
        return "Is the type " + type.sql() + " known, and its range kept?";
    }

    @Override
    public Claim claim() {
        return Claim.that("create", "accepted")
                .and("largest", "kept")
                .and("too-large", "refused")
                .and("too-small", "refused")
                .stake(Stake.DATA)
                .advice("Declare SMALLINT, INTEGER or BIGINT, and the range with CHECK.")
                .source(
                        "The integer types and their ranges",
                        "https://dev.mysql.com/doc/refman/8.4/en/integer-types.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table c (id int primary key, v smallint)");
        Attempt create = session.attempt("create table t (id int primary key, v " + type.sql() + ")");
        if (create.refused()) {
            return Observation.of("create", create.verdict())
                    .and("largest", "none")
                    .and("too-large", "none")
                    .and("too-small", "none")
                    .refusedBy(create.error());
        }
        return Observation.of("create", "accepted")
                .and("largest", insert(session, 1, type.largest()))
                .and("too-large", insert(session, 2, type.tooLarge()))
                .and("too-small", insert(session, 3, type.tooSmall()));
    }

    private static String insert(Session session, int id, String value) {
        if (session.attempt("insert into t (id, v) values (" + id + ", " + value + ")")
                .refused()) {
            return "refused";
        }
        String stored = session.value("select v from t where id = " + id);
        return stored.equals(value) ? "kept" : "became " + stored;
    }
}
