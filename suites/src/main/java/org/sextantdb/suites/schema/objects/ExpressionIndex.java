package org.sextantdb.suites.schema.objects;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A unique index stands on lower(name) instead of on a column, written in one pair of parentheses or in two. */
public record ExpressionIndex(Parentheses parentheses) implements Case {

    /** How the expression is wrapped. */
    public enum Parentheses {
        ONE("(lower(name))"),
        TWO("((lower(name)))");

        private final String part;

        Parentheses(String part) {
            this.part = part;
        }
    }

    @Override
    public String asks() {
        return "Can a unique index stand on an expression, " + parentheses.part + "?";
    }

    @Override
    public Claim claim() {
        return Claim.that("index", "accepted")
                .and("duplicate", "refused")
                .stake(Stake.DATA)
                .advice("Put the expression into a STORED generated column and index that column.")
                .source("Indexes on expressions", "https://www.postgresql.org/docs/16/indexes-expressional.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, name " + db.dialect().text(20) + ")");
        session.run("create unique index plain on t (id, name)");
        Attempt index = session.attempt("create unique index folded on t " + parentheses.part);
        session.run("insert into t (id, name) values (1, 'Ada')");
        session.run("insert into t (id, name) values (2, 'Bob')");
        Attempt duplicate = session.attempt("insert into t (id, name) values (3, 'ADA')");
        return Observation.of("index", index.verdict())
                .and("duplicate", duplicate.refused() ? "refused" : "accepted")
                .refusedBy(index.error());
    }
}
