package org.sextantdb.suites.upsert.key;

import java.util.List;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/**
 * A row is upserted by its primary key, and another row has its value in a second unique column.
 *
 * <p>Either the statement is refused, or that other row is overwritten.
 */
public record UpsertHitsOtherKey() implements Case {

    @Override
    public String asks() {
        return "Can an upsert by one key overwrite a row that has another key?";
    }

    @Override
    public Claim claim() {
        return Claim.that("other-row", "untouched")
                .stake(Stake.DATA)
                .advice("Upsert only where one unique key alone can be in the way; else read, then insert or update.")
                .source(
                        "Only a conflict on the named key is turned into an update",
                        "https://www.sqlite.org/lang_upsert.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, mail " + db.dialect().text(50) + " unique, v int)");
        session.run("insert into t (id, mail, v) values (1, 'a@example.org', 10)");
        String upsert = db.dialect().upsert("t", "id", List.of("id", "mail", "v"));
        session.run(upsert, 3, "c@example.org", 30);
        Attempt second = session.attempt(upsert, 2, "a@example.org", 20);
        String other = session.query("select v from t where id = 1").text();
        return Observation.of("other-row", other.equals("10") ? "untouched" : "overwritten")
                .and("answer", second.verdict())
                .and("rows", session.query("select id, v from t order by id").text());
    }
}
