package org.sextantdb.suites.upsert.key;

import java.util.List;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A row is inserted unless its key is there; its key is not, but its value in a second unique column is. */
public record IgnoredOtherKey() implements Case {

    @Override
    public String asks() {
        return "Can an insert that ignores one key silently drop a row because of another one?";
    }

    @Override
    public Claim claim() {
        return Claim.that("answer", "refused")
                .stake(Stake.DATA)
                .advice("Insert plainly and catch the duplicate key, or look for the row afterwards.")
                .source("Only a conflict on the named key is ignored", "https://www.sqlite.org/lang_upsert.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, mail " + db.dialect().text(50) + " unique)");
        session.run("insert into t (id, mail) values (1, 'a@example.org')");
        String insert = db.dialect().insertOrIgnore("t", "id", List.of("id", "mail"));
        session.run(insert, 1, "b@example.org");
        Control.require(session.value("select count(*) from t").equals("1"), "a row whose key is there is ignored");
        Attempt dropped = session.attempt(insert, 2, "a@example.org");
        String rows = session.query("select id from t order by id").text();
        return Observation.of("answer", dropped.refused() ? "refused" : "accepted")
                .and("rows", rows);
    }
}
