package org.sextantdb.suites.upsert;

import java.util.List;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** An upsert that updates takes a number of a numbered column with it, and the next row gets a later one. */
public record UpsertBurnsNumber() implements Case {

    @Override
    public String asks() {
        return "Does an upsert that updates use up a number of a numbered column?";
    }

    @Override
    public Claim claim() {
        return Claim.none("numbers may have gaps everywhere; upserts in a loop only make many of them")
                .stake(Stake.AVAILABILITY)
                .advice("Make numbered keys BIGINT, and do not upsert into a numbered table in a loop.")
                .source(
                        "A value drawn for a row that is not inserted is lost",
                        "https://www.postgresql.org/docs/16/functions-sequence.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id " + db.dialect().identityKey() + ", k int unique, v int)");
        String upsert = db.dialect().upsert("t", "k", List.of("k", "v"));
        session.run(upsert, 1, 10);
        session.run(upsert, 1, 11);
        session.run(upsert, 2, 20);
        long gap = Long.parseLong(session.value("select max(id) - min(id) from t"));
        return Observation.of("numbers", gap == 1 ? "without-gap" : "with-gap");
    }
}
