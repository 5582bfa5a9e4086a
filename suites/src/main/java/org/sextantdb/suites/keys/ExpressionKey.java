package org.sextantdb.suites.keys;

import java.util.Locale;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A unique index is put on an expression, and a row comes whose expression is equal. */
public record ExpressionKey(Expression on) implements Case {

    /** Expressions, and what tells that they are compared. */
    public enum Expression {
        LOWER("lower(v)", "'x', 0", "'X', 0"),
        SUM("a + 1", "'y', 1", "'z', 1");

        private final String expression;
        private final String first;
        private final String equal;

        Expression(String expression, String first, String equal) {
            this.expression = expression;
            this.first = first;
            this.equal = equal;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String asks() {
        return "Can a unique index be put on an expression, " + on.expression + "?";
    }

    @Override
    public Claim claim() {
        return Claim.that("index", "accepted")
                .and("equal", "unique-violation")
                .stake(Stake.EFFORT)
                .advice("Keep the expression's value in a column of its own and make that unique.")
                .source(
                        "An index may be defined on expressions, written in parentheses",
                        "https://www.postgresql.org/docs/16/indexes-expressional.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (v " + db.dialect().text(20) + ", a int)");
        session.run("create unique index t_both on t (v, a)");
        Attempt index = session.attempt("create unique index t_expression on t ((" + on.expression + "))");
        if (index.refused()) {
            return Observation.of("index", index.verdict())
                    .and("equal", "not-tried")
                    .refusedBy(index.error());
        }
        session.run("insert into t (v, a) values (" + on.first + ")");
        Attempt equal = session.attempt("insert into t (v, a) values (" + on.equal + ")");
        return Observation.of("index", index.verdict()).and("equal", equal.verdict());
    }
}
