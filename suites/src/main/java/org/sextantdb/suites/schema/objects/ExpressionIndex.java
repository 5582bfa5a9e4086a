package org.sextantdb.suites.schema.objects;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A unique index stands on an expression instead of on a column, in one pair of parentheses or in two. */
public record ExpressionIndex(Part part) implements Case {

    /** What the index is on, and a row that equals another one by it and by nothing else. */
    public enum Part {
        FUNCTION("lower(name)", "3, 'ADA', 30"),
        FUNCTION_IN_PARENTHESES("(lower(name))", "3, 'ADA', 30"),
        SUM_IN_PARENTHESES("(n + 1)", "3, 'Cid', 10");

        private final String sql;
        private final String duplicate;

        Part(String sql, String duplicate) {
            this.sql = sql;
            this.duplicate = duplicate;
        }
    }

    @Override
    public String asks() {
        return "Can a unique index stand on an expression, (" + part.sql + ")?";
    }

    @Override
    public Claim claim() {
        return Claim.that("index", "accepted")
                .and("duplicate", "unique-violation")
                .stake(Stake.DATA)
                .advice("Put the expression into a STORED generated column and index that column.")
                .source("Indexes on expressions", "https://www.postgresql.org/docs/16/indexes-expressional.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, name " + db.dialect().text(20) + ", n int)");
        session.run("create unique index plain on t (id, name, n)");
        Attempt index = session.attempt("create unique index folded on t (" + part.sql + ")");
        session.run("insert into t (id, name, n) values (1, 'Ada', 10)");
        session.run("insert into t (id, name, n) values (2, 'Bob', 20)");
        Attempt duplicate = session.attempt("insert into t (id, name, n) values (" + part.duplicate + ")");
        return Observation.of("index", index.verdict())
                .and("duplicate", duplicate.verdict())
                .refusedBy(index.error());
    }
}
