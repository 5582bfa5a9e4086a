package org.sextantdb.suites.upsert;

import java.util.List;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** One statement upserts the same key twice: refused, or the last value stays. */
public record SameKeyTwice() implements Case {

    @Override
    public String asks() {
        return "Can one statement upsert the same key twice?";
    }

    @Override
    public Claim claim() {
        return Claim.none("MERGE must refuse it, the older upserts let the last value stay")
                .stake(Stake.AVAILABILITY)
                .advice("Take duplicates out of a batch before sending it as one statement.")
                .source(
                        "A row must not be affected twice by one command",
                        "https://www.postgresql.org/docs/16/sql-insert.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, v int)");
        String twoRows =
                db.dialect().upsert("t", "id", List.of("id", "v")).replace("values (?, ?)", "values (?, ?), (?, ?)");
        session.run(twoRows, 1, 10, 2, 20);
        Attempt twice = session.attempt(twoRows, 3, 30, 3, 31);
        return Observation.of("answer", twice.verdict())
                .and("value", session.query("select v from t where id = 3").text())
                .refusedBy(twice.error());
    }
}
