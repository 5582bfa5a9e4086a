package org.sextantdb.suites.schema.constraints;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A NULL comes to a NOT NULL column by several ways: refused, or stored as something else. */
public record NotNullEnforced(Way way) implements Case {
    /** How the NULL comes. */
    public enum Way {
        ONE_ROW("insert into t (id, n, v) values (2, null, null)"),
        SECOND_ROW("insert into t (id, n, v) values (2, 1, 'b'), (3, null, null)"),
        LEFT_OUT("insert into t (id) values (2)"),
        FROM_QUERY("insert into t (id, n, v) select 2, no_number, no_text from source"),
        UPDATE("update t set n = null, v = null where id = 1");

        private final String sql;

        Way(String sql) {
            this.sql = sql;
        }
    }

    @Override
    public String asks() {
        return "Is NULL refused by a NOT NULL column, "
                + switch (way) {
                    case ONE_ROW -> "in a row?";
                    case SECOND_ROW -> "in the second row of one INSERT?";
                    case LEFT_OUT -> "when the column is left out?";
                    case FROM_QUERY -> "out of a query?";
                    case UPDATE -> "in an UPDATE?";
                };
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("null", "not-null-violation")
                        .and("rows", "1,1,a")
                        .stake(Stake.DATA)
                        .advice("Rely on it in strict mode; write NOT NULL and no default where a value must come."),
                "11.4 <column definition>: NOT NULL is a constraint that no row may break");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table source (no_number int, no_text varchar(5))");
        session.run("insert into source (no_number, no_text) values (null, null)");
        session.run("create table t (id int primary key, n int not null, v varchar(5) not null)");
        session.run("insert into t (id, n, v) values (1, 1, 'a')");
        Attempt attempt = session.attempt(way.sql);
        return Observation.of("null", attempt.verdict())
                .and("rows", session.query("select id, n, v from t order by id").text());
    }
}
