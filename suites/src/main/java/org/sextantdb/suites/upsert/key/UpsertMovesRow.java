package org.sextantdb.suites.upsert.key;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** An upsert gives the row in its way another key: a free one, or the key of a third row, where it must be refused. */
public record UpsertMovesRow(To to) implements Case {

    /** The new key, and what is seen. */
    public enum To {
        FREE_KEY("Can the update of an upsert give its row a new key?", "3", "accepted", "2,20 3,10"),
        TAKEN_KEY(
                "Is an upsert refused whose update gives its row a key that is taken?",
                "2",
                "unique-violation",
                "1,10 2,20");

        private final String asks;
        private final String key;
        private final String answer;
        private final String rows;

        To(String asks, String key, String answer, String rows) {
            this.asks = asks;
            this.key = key;
            this.answer = answer;
            this.rows = rows;
        }
    }

    @Override
    public String asks() {
        return to.asks;
    }

    @Override
    public Claim claim() {
        return Claim.that("answer", to.answer)
                .and("rows", to.rows)
                .stake(Stake.DATA)
                .advice("Do not change a key in an upsert; and where it must be, be ready for a duplicate key.")
                .source(
                        "An upsert's own update is not protected from duplicates",
                        "https://www.sqlite.org/lang_upsert.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, v int)");
        session.run("insert into t (id, v) values (1, 0), (2, 20)");
        String insert = "insert into t (id, v) values (1, 11)";
        session.run(insert + db.dialect().onConflictUpdate("id", "v = 10"));
        Control.require(session.value("select v from t where id = 1").equals("10"), "the row in the way is updated");
        Attempt upsert = session.attempt(insert + db.dialect().onConflictUpdate("id", "id = " + to.key));
        return Observation.of("answer", upsert.verdict())
                .and("rows", session.query("select id, v from t order by id").text());
    }
}
