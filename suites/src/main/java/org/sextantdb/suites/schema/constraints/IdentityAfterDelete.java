package org.sextantdb.suites.schema.constraints;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** All rows of a numbered table go; the next row takes a new number, or one that a row had before. */
public record IdentityAfterDelete(Way by) implements Case {
    /** How the rows go. */
    public enum Way {
        DELETE("delete from t"),
        TRUNCATE("truncate table t");

        private final String sql;

        Way(String sql) {
            this.sql = sql;
        }
    }

    @Override
    public String asks() {
        return "Is a number given again after " + (by == Way.DELETE ? "DELETE" : "TRUNCATE") + " of all rows?";
    }

    @Override
    public Claim claim() {
        return by == Way.DELETE
                ? Claim.that("next", "new")
                        .stake(Stake.DATA)
                        .advice("Rely on it while the server runs, but keep no reference to a deleted row.")
                        .source("Numbers of deleted rows are not given again", "https://www.sqlite.org/autoinc.html")
                : Claim.none(
                                "TRUNCATE may go on or begin again; the standard has words for both and no engine all of them")
                        .stake(Stake.DATA)
                        .advice(
                                "Use DELETE where a number must not come again, and set the next number by hand after TRUNCATE.")
                        .source(
                                "RESTART IDENTITY and CONTINUE IDENTITY",
                                "https://www.postgresql.org/docs/16/sql-truncate.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id " + db.dialect().identityKey() + ", v int)");
        for (int v = 1; v <= 3; v++) {
            session.run("insert into t (v) values (" + v + ")");
        }
        Attempt empty = session.attempt(by.sql);
        if (empty.refused()) {
            return Observation.of("next", empty.verdict()).refusedBy(empty.error());
        }
        session.run("insert into t (v) values (4)");
        long next = Long.parseLong(session.value("select id from t where v = 4"));
        return Observation.of("next", next > 3 ? "new" : "given-again");
    }
}
