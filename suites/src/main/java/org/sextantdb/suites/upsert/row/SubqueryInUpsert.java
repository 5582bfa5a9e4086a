package org.sextantdb.suites.upsert.row;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** The update of an upsert sets a column by a query: of another table, or of the one that it writes. */
public record SubqueryInUpsert(Of of) implements Case {
    /** What the query reads; the greatest value is 20. */
    public enum Of {
        OTHER_TABLE("(select max(s.v) + 1 from s)"),
        SAME_TABLE("(select max(v) + 1 from t)"),
        SAME_TABLE_BY_ANOTHER_NAME("(select max(x.v) + 1 from t x)"),
        SAME_TABLE_WRAPPED("(select y.m from (select max(x.v) + 1 as m from t x) y)");

        private final String query;

        Of(String query) {
            this.query = query;
        }
    }

    @Override
    public String asks() {
        return switch (of) {
            case OTHER_TABLE -> "Can the update of an upsert query another table?";
            case SAME_TABLE -> "Can the update of an upsert query the table that it writes?";
            case SAME_TABLE_BY_ANOTHER_NAME ->
                "Can the update of an upsert query the table that it writes under another name?";
            case SAME_TABLE_WRAPPED -> "Can it query the table that it writes from within a table of FROM?";
        };
    }

    @Override
    public Claim claim() {
        return Claim.that("row", "1,21")
                .stake(Stake.EFFORT)
                .advice("Query first, in the same transaction, and bring the result as a value.")
                .source(
                        "A column may be set by a query in parentheses",
                        "https://www.postgresql.org/docs/16/sql-insert.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table s (v int)");
        session.run("insert into s (v) values (10), (20)");
        session.run("create table t (id int primary key, v int)");
        session.run("insert into t (id, v) values (1, 10), (2, 20)");
        Attempt upsert = session.attempt(
                "insert into t (id, v) values (1, 11)" + db.dialect().onConflictUpdate("id", "v = " + of.query));
        String row = session.query("select id, v from t where id = 1").text();
        return Observation.of("row", upsert.refused() ? upsert.verdict() : row).refusedBy(upsert.error());
    }
}
