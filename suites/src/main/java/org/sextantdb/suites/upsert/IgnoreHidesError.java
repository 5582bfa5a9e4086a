package org.sextantdb.suites.upsert;

import java.util.List;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A row that breaks NOT NULL is inserted unless its key is there: refused, or stored as something else. */
public record IgnoreHidesError() implements Case {

    @Override
    public String asks() {
        return "Does an insert that ignores a duplicate key also hide another error?";
    }

    @Override
    public Claim claim() {
        return Claim.that("null", "refused")
                .and("rows", "none")
                .stake(Stake.DATA)
                .advice("Do not use INSERT IGNORE; name what may be ignored.")
                .source(
                        "Only uniqueness is covered by an upsert, not NOT NULL or CHECK",
                        "https://www.sqlite.org/lang_upsert.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, v int not null)");
        Attempt insert = session.attempt(db.dialect().insertOrIgnore("t", "id", List.of("id", "v")), 1, null);
        return Observation.of("null", insert.refused() ? "refused" : "accepted")
                .and("rows", session.query("select id, v from t").text());
    }
}
