package org.sextantdb.suites.upsert.row;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** One statement sets a column and then sets another one from it: from the old value, or from the one just set. */
public record AssignmentOrder(Statement of) implements Case {
    /** What has the assignments. */
    public enum Statement {
        UPDATE,
        UPSERT
    }

    @Override
    public String asks() {
        return "Does " + (of == Statement.UPDATE ? "UPDATE" : "the update of an upsert")
                + " read the old value of a column that it sets before?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("row", "1,11,10")
                        .stake(Stake.DATA)
                        .advice("Set a column after all assignments that read it; then both orders mean the same."),
                "13.10 <update statement: searched>: the values are computed before any row is updated");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, a int, b int)");
        session.run("insert into t (id, a, b) values (1, 10, 0)");
        String assignments = "a = t.a + 1, b = t.a";
        session.run(
                of == Statement.UPDATE
                        ? "update t set " + assignments
                        : "insert into t (id, a, b) values (1, 5, 5)"
                                + db.dialect().onConflictUpdate("id", assignments));
        return Observation.of("row", session.query("select id, a, b from t").text());
    }
}
