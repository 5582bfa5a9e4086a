package org.sextantdb.suites.migration.alter;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A column becomes NOT NULL that holds no NULL, or one: the row with the NULL is why such a migration is written. */
public record NotNullSet(boolean holdsNull) implements Case {

    @Override
    public String asks() {
        return holdsNull
                ? "Is it refused to make a column NOT NULL that holds a NULL?"
                : "Can a column be made NOT NULL after the table was made?";
    }

    @Override
    public Claim claim() {
        Claim claim = holdsNull
                ? Claim.that("set", "refused").and("value", "null").and("set-without-null", "accepted")
                : Claim.that("set", "accepted").and("null", "refused");
        return claim.stake(holdsNull ? Stake.DATA : Stake.EFFORT)
                .advice("Fill the NULLs with a value that is meant, in a statement before, and count them again.")
                .source(
                        "SET NOT NULL is refused where a record has a NULL",
                        "https://www.postgresql.org/docs/16/sql-altertable.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, n int)");
        session.run("insert into t (id, n) values (1, " + (holdsNull ? "null" : "5") + ")");
        Attempt set = session.attempt(db.dialect().setNotNull("t", "n", "int"));
        if (holdsNull) {
            String value = session.value("select n from t where id = 1");
            session.run("create table full_t (id int primary key, n int)");
            session.run("insert into full_t (id, n) values (1, 5)");
            Attempt full = session.attempt(db.dialect().setNotNull("full_t", "n", "int"));
            return Observation.of("set", set.refused() ? "refused" : "accepted")
                    .and("value", value)
                    .and("set-without-null", full.verdict())
                    .refusedBy(full.error());
        }
        Attempt nothing = session.attempt("insert into t (id, n) values (2, null)");
        return Observation.of("set", set.verdict())
                .and("null", nothing.refused() ? "refused" : "accepted")
                .refusedBy(set.error());
    }
}
