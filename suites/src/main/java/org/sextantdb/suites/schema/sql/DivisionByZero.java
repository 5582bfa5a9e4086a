package org.sextantdb.suites.schema.sql;

import java.util.Locale;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A division by zero: refused, or NULL that goes on into sums and columns. */
public record DivisionByZero(Where where) implements Case {

    /** Where the division stands. */
    public enum Where {
        QUERY,
        REMAINDER,
        INSERT,
        UPDATE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String asks() {
        return switch (where) {
            case QUERY -> "Is a division by zero refused in a query?";
            case REMAINDER -> "Is a remainder of a division by zero refused in a query?";
            case INSERT, UPDATE -> "Is a division by zero refused in " + where.name() + "?";
        };
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("result", "refused")
                        .stake(Stake.DATA)
                        .advice("Divide by NULLIF(n, 0) and say with COALESCE what a division by zero shall give."),
                "6.12 <numeric value expression>: a divisor of zero is an exception, division by zero");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, n int, v int)");
        session.run("insert into t (id, n, v) values (1, 0, 6/2)");
        Attempt attempt = session.attempt(
                switch (where) {
                    case QUERY -> "select 6/n from t";
                    case REMAINDER -> "select 6%n from t";
                    case INSERT -> "insert into t (id, n, v) values (2, 0, 6/0)";
                    case UPDATE -> "update t set v = 6/n";
                });
        if (attempt.refused()) {
            return Observation.of("result", "refused").refusedBy(attempt.error());
        }
        boolean query = where == Where.QUERY || where == Where.REMAINDER;
        return Observation.of(
                "result",
                query ? attempt.rows().single() : session.value("select v from t where id = (select max(id) from t)"));
    }
}
