package org.sextantdb.suites.upsert.row;

import java.util.List;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.ErrorClass;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A row that is there is written again, and a number of a numbered column may be used up by it. */
public record UpsertBurnsNumber(By by) implements Case {
    /** How it is written. */
    public enum By {
        UPDATE("an upsert that updates"),
        NOTHING("an insert that leaves the row alone"),
        REFUSED_INSERT("a plain insert that is refused");

        private final String words;

        By(String words) {
            this.words = words;
        }
    }

    @Override
    public String asks() {
        return "Does " + by.words + " use up a number of a numbered column?";
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
        session.run("insert into t (k, v) values (1, 10)");
        List<String> columns = List.of("k", "v");
        switch (by) {
            case UPDATE -> session.run(db.dialect().upsert("t", "k", columns), 1, 11);
            case NOTHING -> session.run(db.dialect().insertOrIgnore("t", "k", columns), 1, 11);
            case REFUSED_INSERT ->
                Control.require(
                        session.attempt("insert into t (k, v) values (1, 11)").refusedAs(ErrorClass.UNIQUE_VIOLATION),
                        "a second row of the key is refused");
        }
        session.run("insert into t (k, v) values (2, 20)");
        long gap = Long.parseLong(session.value("select max(id) - min(id) from t"));
        return Observation.of("numbers", gap == 1 ? "without-gap" : "with-gap")
                .and("value", session.value("select v from t where k = 1"));
    }
}
