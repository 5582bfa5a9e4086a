package org.sextantdb.suites.upsert.driver;

import java.util.List;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A batch of upserts into a numbered table, asked for its generated keys: which row has which? */
public record BatchKeys(Sent sent, Row first) implements Case {
    /** The first of the three rows. */
    public enum Row {
        NEW,
        THERE
    }

    @Override
    public String asks() {
        return "Does " + sent.words() + " of three upserts return the ids of its rows, where "
                + (first == Row.NEW ? "all are new?" : "one is there?");
    }

    @Override
    public Claim claim() {
        return Claim.that("told", "right")
                .stake(Stake.DATA)
                .advice("Read the ids by the unique column after the batch, or make the keys in the application.")
                .source(
                        "JDBC leaves it to the driver whether keys come back after executeBatch",
                        "https://docs.oracle.com/en/java/javase/17/docs/api/java.sql/java/sql/Statement.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = sent.session(db);
        session.run("create table t (id " + db.dialect().identityKey() + ", k "
                + db.dialect().text(9) + " unique, v int)");
        session.run("insert into t (k, v) values ('a', 10)");
        List<String> brought = List.of(first == Row.THERE ? "a" : "w", "x", "y");
        Attempt keys = Sent.execute(
                session,
                db.dialect().upsert("t", "k", List.of("k", "v")),
                true,
                brought.stream().map(k -> List.<Object>of(k, 11)).toList(),
                (statement, counts) -> Keys.read(statement));
        if (keys.refused()) {
            return Observation.of("told", keys.verdict()).refusedBy(keys.error());
        }
        Keys held = Keys.of(session, keys.rows().column(), brought);
        return Observation.of("told", held.told())
                .and("wrong", held.wrong())
                .and("keys", Keys.text(held.returned()))
                .and("rows", Keys.text(held.brought()));
    }
}
