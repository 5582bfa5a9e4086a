package org.sextantdb.suites.upsert;

import java.util.List;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** An upsert answers with a number of rows: one, two for an update, or none where nothing changed. */
public record UpsertRowCount() implements Case {

    @Override
    public String asks() {
        return "How many rows does an upsert say that it has affected?";
    }

    @Override
    public Claim claim() {
        return Claim.none("there is no upsert in the standard before MERGE, and each engine counts in its own way")
                .stake(Stake.MEANING)
                .advice("Never tell an insert from an update by the row count of an upsert.")
                .source(
                        "Affected rows: 1 for an insert, 2 for an update, 0 or 1 where nothing changes",
                        "https://dev.mysql.com/doc/refman/8.4/en/insert-on-duplicate.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, v int)");
        String upsert = db.dialect().upsert("t", "id", List.of("id", "v"));
        long insert = session.run(upsert, 1, 10).count();
        long update = session.run(upsert, 1, 11).count();
        long same = session.run(upsert, 1, 11).count();
        return Observation.of("insert", insert).and("update", update).and("same-values", same);
    }
}
