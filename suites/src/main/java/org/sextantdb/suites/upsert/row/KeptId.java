package org.sextantdb.suites.upsert.row;

import java.util.List;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A row is written by its second unique column; its number, which is its primary key, is not named. */
public record KeptId(Form form) implements Case {

    @Override
    public String asks() {
        return "Does a row keep its number when " + form.words() + " writes it by another key?";
    }

    @Override
    public Claim claim() {
        return form.source(Claim.that("id", "kept")
                .and("value", "11")
                .stake(Stake.DATA)
                .advice("Upsert instead of REPLACE: who kept the number, in a link or another table, loses the row."));
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id " + db.dialect().identityKey() + ", k int unique, v int)");
        session.run("insert into t (k, v) values (1, 10)");
        String before = session.value("select id from t where k = 1");
        Attempt write = session.attempt(form.into(db.dialect(), "t", "k", List.of("k", "v")), 1, 11);
        if (write.refused()) {
            return Observation.of("id", write.verdict())
                    .and("value", write.verdict())
                    .refusedBy(write.error());
        }
        Control.require(session.value("select count(*) from t").equals("1"), "one row is there afterwards");
        return Observation.of(
                        "id", session.value("select id from t where k = 1").equals(before) ? "kept" : "new")
                .and("value", session.value("select v from t where k = 1"));
    }
}
