package org.sextantdb.suites.upsert.key;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A row with NULL in its unique key is upserted twice: two rows, because NULL is no duplicate of NULL. */
public record UpsertNullKey(Null in) implements Case {

    /** Where in the key the NULL is. */
    public enum Null {
        ONLY_COLUMN("a", "null, 0"),
        FIRST_OF_TWO("a, b", "null, 1"),
        SECOND_OF_TWO("a, b", "1, null"),
        BOTH_OF_TWO("a, b", "null, null");

        private final String key;
        private final String row;

        Null(String key, String row) {
            this.key = key;
            this.row = row;
        }
    }

    @Override
    public String asks() {
        return "Does an upsert of (" + in.row + ") by the key (" + in.key + ") insert a row every time?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("rows", "2").stake(Stake.DATA).advice("Upsert only by a key that is NOT NULL."),
                "8.9 <unique predicate>: only rows in which no column is null are compared");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (a int, b int, v int, unique (" + in.key + "))");
        upsert(session, "1, 1", 10);
        upsert(session, "1, 1", 11);
        Control.require(session.query("select v from t").text().equals("11"), "a key that is there is updated");
        session.run("delete from t");
        upsert(session, in.row, 20);
        upsert(session, in.row, 21);
        return Observation.of("rows", session.value("select count(*) from t"))
                .and("values", session.query("select v from t order by v").text());
    }

    private void upsert(Session session, String row, int v) {
        session.run("insert into t (a, b, v) values (" + row + ", " + v + ")"
                + session.dialect()
                        .onConflictUpdate(in.key, "v = " + session.dialect().incoming("v")));
    }
}
