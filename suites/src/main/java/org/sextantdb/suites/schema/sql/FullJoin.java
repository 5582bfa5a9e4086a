package org.sextantdb.suites.schema.sql;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** Two tables are joined with FULL JOIN: rows without a partner are kept on both sides, or FULL is taken for a name. */
public record FullJoin(Written written) implements Case {

    /** Ways to write it. */
    public enum Written {
        USING("t full join u using (id)"),
        ON_COLUMNS("t full join u on a = b"),
        ON_QUALIFIED_COLUMNS("t full join u on t.a = u.b"),
        OUTER("t full outer join u on t.a = u.b");

        private final String tables;

        Written(String tables) {
            this.tables = tables;
        }
    }

    @Override
    public String asks() {
        return "Does FROM " + written.tables + " keep rows without a partner?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("rows", "3")
                        .and("sum", "130")
                        .stake(Stake.DATA)
                        .advice("Write LEFT JOIN and add the rows of the other side with UNION ALL and NOT EXISTS."),
                "7.5 <joined table>: a full join keeps the rows of both tables that find no partner");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int, a int)");
        session.run("create table u (id int, b int)");
        session.run("insert into t (id, a) values (1, 1), (2, 2)");
        session.run("insert into u (id, b) values (2, 2), (3, 125)");
        String query = "select count(*), coalesce(sum(a), 0) + coalesce(sum(b), 0) from ";
        Control.require(
                session.query(query + "t left join u using (id)").text().equals("2,5"),
                "a left join keeps the left rows");
        Attempt join = session.attempt(query + written.tables);
        if (join.refused()) {
            return Observation.of("rows", join.verdict()).and("sum", "none").refusedBy(join.error());
        }
        return Observation.of("rows", join.rows().values().get(0).get(0))
                .and("sum", join.rows().values().get(0).get(1))
                .and("warnings", join.warningCodes());
    }
}
