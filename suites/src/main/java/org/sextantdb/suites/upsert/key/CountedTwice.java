package org.sextantdb.suites.upsert.key;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A list with repeated words is counted by one upsert, twice over: every word counts, or the statement is refused. */
public record CountedTwice() implements Case {

    @Override
    public String asks() {
        return "Does one upsert count every row of a list in which a key is repeated?";
    }

    @Override
    public Claim claim() {
        return Claim.none("MERGE must refuse it, the older upserts let the second row meet the first")
                .stake(Stake.AVAILABILITY)
                .advice("Add up what comes by key before it is sent.")
                .source(
                        "A row must not be affected twice by one command",
                        "https://www.postgresql.org/docs/16/sql-insert.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (word " + db.dialect().text(20) + " not null primary key, n int)");
        String upsert = "insert into t (word, n) values %s" + db.dialect().onConflictUpdate("word", "n = t.n + 1");
        session.run(upsert.formatted("('c', 1), ('d', 1)"));
        session.run(upsert.formatted("('c', 1), ('d', 1)"));
        Control.require(session.query("select n from t").text().equals("2 2"), "a list without repetition is counted");
        session.run("delete from t");
        Attempt first = session.attempt(upsert.formatted("('a', 1), ('b', 1), ('a', 1)"));
        session.attempt(upsert.formatted("('a', 1), ('b', 1), ('a', 1)"));
        return Observation.of("answer", first.verdict())
                .and(
                        "counts",
                        session.query("select word, n from t order by word").text())
                .refusedBy(first.error());
    }
}
