package org.sextantdb.suites.upsert.row;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A row is there, and an upsert would break a rule: by what it inserts, although only the update is done, or by the update. */
public record RefusedUpsert(Fault by) implements Case {
    /** What is wrong. The row is 1,10,7,1, and w is set to 8 where the update itself is right. */
    public enum Fault {
        INSERTED_NULL("insert into t (id, v) values (1, null)", "w = 8"),
        INSERTED_NOTHING("insert into t (id) values (1)", "w = 8"),
        INSERTED_AGAINST_CHECK("insert into t (id, v) values (1, -1)", "w = 8"),
        UPDATED_TO_NULL("insert into t (id, v) values (1, 5)", "v = null"),
        UPDATED_AGAINST_CHECK("insert into t (id, v) values (1, 5)", "v = t.v - 100"),
        UPDATED_WITHOUT_PARENT("insert into t (id, v) values (1, 5)", "p = 99");

        private final String insert;
        private final String assignment;

        Fault(String insert, String assignment) {
            this.insert = insert;
            this.assignment = assignment;
        }
    }

    @Override
    public String asks() {
        return switch (by) {
            case INSERTED_NULL -> "Is an upsert refused that brings NULL for NOT NULL, where it would only update?";
            case INSERTED_NOTHING ->
                "Is an upsert refused that leaves a NOT NULL column out, where it would only update?";
            case INSERTED_AGAINST_CHECK ->
                "Is an upsert refused that brings what a CHECK forbids, where it would only update?";
            case UPDATED_TO_NULL -> "Is an upsert refused that updates a NOT NULL column to NULL?";
            case UPDATED_AGAINST_CHECK -> "Is an upsert refused that updates a row to what a CHECK forbids?";
            case UPDATED_WITHOUT_PARENT -> "Is an upsert refused that updates a row to a parent that is not there?";
        };
    }

    @Override
    public Claim claim() {
        return Claim.that("answer", "refused")
                .and("row", "1,10,9,1")
                .stake(Stake.DATA)
                .advice("Bring a whole and valid row in every upsert, and UPDATE where only a part is known.")
                .source(
                        "Only uniqueness is covered by an upsert, not NOT NULL, CHECK or foreign keys",
                        "https://www.sqlite.org/lang_upsert.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table parent (id int primary key)");
        session.run("insert into parent (id) values (1)");
        session.run("create table t (id int primary key, v int not null, w int not null default 7, p int,"
                + " constraint positive check (v > 0),"
                + " constraint t_parent foreign key (p) references parent (id))");
        session.run("insert into t (id, v, p) values (1, 10, 1)");
        session.run("insert into t (id, v) values (1, 5)" + db.dialect().onConflictUpdate("id", "w = 9"));
        Control.require(row(session).equals("1,10,9,1"), "a valid row is upserted");
        Attempt upsert = session.attempt(by.insert + db.dialect().onConflictUpdate("id", by.assignment));
        return Observation.of("answer", upsert.refused() ? "refused" : "accepted")
                .and("row", row(session))
                .and("error", upsert.refused() ? upsert.verdict() : "none");
    }

    private static String row(Session session) {
        return session.query("select id, v, w, p from t").text();
    }
}
