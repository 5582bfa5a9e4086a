package org.sextantdb.suites.upsert;

import java.util.List;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A row whose unique key is NULL is upserted twice: two rows, because NULL is no duplicate of NULL. */
public record UpsertNullKey() implements Case {

    @Override
    public String asks() {
        return "Does an upsert with NULL in its key insert a row every time?";
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
        session.run("create table t (k int unique, v int)");
        String upsert = db.dialect().upsert("t", "k", List.of("k", "v"));
        session.run(upsert, 1, 10);
        session.run(upsert, 1, 11);
        Control.require(session.value("select count(*) from t").equals("1"), "a key that is there is updated");
        session.run(upsert, null, 20);
        session.run(upsert, null, 21);
        return Observation.of("rows", session.value("select count(*) from t where k is null"));
    }
}
