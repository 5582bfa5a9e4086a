package org.sextantdb.suites.upsert.row;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** Rows are selected from another table and upserted; one of them is there. */
public record UpsertFromSelect(Query query) implements Case {
    /** How the query ends; behind a table's name the engine may wait for the condition of a join. */
    public enum Query {
        BARE("select s.id, s.v from s"),
        WHERE_TRUE("select s.id, s.v from s where true"),
        FROM_ITSELF("select x.id, x.v + 1 from t x where true"),
        GROUPED("select s.id, sum(s.v) from s group by s.id");

        private final String sql;

        Query(String sql) {
            this.sql = sql;
        }
    }

    @Override
    public String asks() {
        return switch (query) {
            case BARE -> "Can rows be upserted that are selected from a table without WHERE?";
            case WHERE_TRUE -> "Can rows be upserted that are selected WHERE TRUE?";
            case FROM_ITSELF -> "Can rows be upserted that are selected from the same table?";
            case GROUPED -> "Can the sums of groups be upserted?";
        };
    }

    @Override
    public Claim claim() {
        return Claim.that("rows", query == Query.FROM_ITSELF ? "1,11" : "1,11 2,20")
                .stake(Stake.EFFORT)
                .advice("End the query of an upsert with WHERE TRUE where it has no other condition.")
                .source(
                        "Behind FROM the word ON may be taken for that of a join",
                        "https://www.sqlite.org/lang_upsert.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, v int)");
        session.run("create table s (id int primary key, v int)");
        session.run("insert into t (id, v) values (1, 10)");
        session.run("insert into s (id, v) values (1, 11), (2, 20)");
        Attempt upsert = session.attempt("insert into t (id, v) " + query.sql
                + db.dialect().onConflictUpdate("id", "v = " + db.dialect().incoming("v")));
        String rows = session.query("select id, v from t order by id").text();
        return Observation.of("rows", upsert.refused() ? upsert.verdict() : rows)
                .refusedBy(upsert.error());
    }
}
