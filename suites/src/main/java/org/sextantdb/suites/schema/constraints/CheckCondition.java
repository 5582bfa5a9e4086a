package org.sextantdb.suites.schema.constraints;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A condition goes into a CHECK that is true today and not tomorrow, that reads a table, or that is no condition. */
public record CheckCondition(Condition on) implements Case {
    /** What the condition is. */
    public enum Condition {
        CLOCK("d < current_timestamp", "'2000-01-01 00:00:00'", "'2999-01-01 00:00:00'"),
        SUBQUERY("n < (select 5)", "1", "9"),
        NUMBER("n", "1", "0");

        private final String sql;
        private final String good;
        private final String bad;

        Condition(String sql, String good, String bad) {
            this.sql = sql;
            this.good = good;
            this.bad = bad;
        }
    }

    @Override
    public String asks() {
        return "Can a CHECK "
                + switch (on) {
                    case CLOCK -> "ask for the time?";
                    case SUBQUERY -> "hold a subquery?";
                    case NUMBER -> "be a number instead of a condition?";
                };
    }

    @Override
    public Claim claim() {
        return Claim.none("every engine draws another line around what a CHECK may be")
                .stake(Stake.EFFORT)
                .advice("Compare columns of the row with constants and with each other, and nothing else.")
                .source(
                        "What a condition may not hold here",
                        "https://dev.mysql.com/doc/refman/8.4/en/create-table-check-constraints.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table plain (n int, constraint plain_positive check (n > 0))");
        Attempt create = session.attempt("create table t (n int, d "
                + db.dialect().timestamp() + ", constraint t_condition check (" + on.sql + "))");
        if (create.refused()) {
            return Observation.of("create", create.verdict()).refusedBy(create.error());
        }
        String insert = "insert into t (" + (on == Condition.CLOCK ? "d" : "n") + ") values (";
        return Observation.of("create", "accepted")
                .and("good-row", session.attempt(insert + on.good + ")").verdict())
                .and("bad-row", session.attempt(insert + on.bad + ")").verdict());
    }
}
