package org.sextantdb.suites.schema.types;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** How exact the approximate types are: the same word stands for four bytes on one engine and eight on another. */
public record FloatingPoint(Approximate type) implements Case {

    /** The standard's approximate types. */
    public enum Approximate {
        REAL,
        FLOAT,
        DOUBLE_PRECISION;

        private String sql() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        }

        @Override
        public String toString() {
            return sql().replace(' ', '-');
        }
    }

    @Override
    public String asks() {
        return "How exact is a column declared " + type.sql() + "?";
    }

    @Override
    public Claim claim() {
        Claim claim = type == Approximate.DOUBLE_PRECISION
                ? Claim.that("bits", "53").and("finds-0.1", "yes")
                : Claim.none("The standard leaves the precision of REAL and FLOAT to the engine.");
        return Standard.says(
                claim.stake(Stake.MEANING)
                        .advice("Write DOUBLE PRECISION, which has 53 bits everywhere, and never compare with =."),
                "6.1 <data type>: the precision of REAL, FLOAT and DOUBLE PRECISION is implementation-defined");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, f " + type.sql() + ")");
        session.run("insert into t (id, f) values (1, 16777217), (2, 9007199254740993), (3, 0.1)");
        boolean more = found(session, "id = 1 and f = 16777217");
        boolean whole = found(session, "id = 2 and f - 9007199254740992 = 1");
        return Observation.of("bits", whole ? "more than 53" : more ? "53" : "24")
                .and("finds-0.1", found(session, "f = 0.1") ? "yes" : "no");
    }

    private static boolean found(Session session, String condition) {
        return session.value("select count(*) from t where " + condition).equals("1");
    }
}
