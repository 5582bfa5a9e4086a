package org.sextantdb.suites.schema.sql;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A query asks for a column of which every group has several values: refused, or answered with any one of them. */
public record ArbitraryRow(In in) implements Case {

    /** Queries whose answer is not determined, beside the same that is. */
    public enum In {
        GROUP_BY("select a, b from t group by a", "select a, max(b) from t group by a"),
        NO_GROUP_BY("select b, count(*) from t", "select max(b), count(*) from t"),
        ORDER_OF_DISTINCT("select distinct a from t order by b", "select distinct a from t order by a");

        private final String query;
        private final String determined;

        In(String query, String determined) {
            this.query = query;
            this.determined = determined;
        }
    }

    @Override
    public String asks() {
        return switch (in) {
            case GROUP_BY -> "Is a column refused of which a GROUP BY group has several values?";
            case NO_GROUP_BY -> "Is a plain column beside COUNT(*) refused where there is no GROUP BY?";
            case ORDER_OF_DISTINCT -> "Is SELECT DISTINCT a … ORDER BY b refused?";
        };
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("query", "group-by")
                        .stake(Stake.MEANING)
                        .advice("Name every plain column behind GROUP BY, or say which value with MIN or MAX."),
                in == In.ORDER_OF_DISTINCT
                        ? "13.1 <declare cursor>: rows are sorted by columns of the select list"
                        : "7.9 <query specification>: a column outside of set functions is a grouping column");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (a int, b int)");
        session.run("insert into t (a, b) values (1, 10), (1, 20), (2, 15)");
        session.run(in.determined);
        Attempt query = session.attempt(in.query);
        return Observation.of("query", query.verdict()).and("warnings", query.warningCodes());
    }
}
