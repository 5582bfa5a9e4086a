package org.sextantdb.suites.upsert.key;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Understood;

/** REPLACE brings one row that has a key of one row and another key of a second: both may go for it. */
public record ReplacedRows() implements Case {

    @Override
    public String asks() {
        return "Does REPLACE with one row delete two, where its keys are those of two rows?";
    }

    @Override
    public Claim claim() {
        return Claim.none("REPLACE stands in no standard, and where it is understood it deletes every row in its way")
                .stake(Stake.DATA)
                .advice("Do not use REPLACE on a table with more than one unique key.")
                .source(
                        "A single row can replace more than one old row",
                        "https://dev.mysql.com/doc/refman/8.4/en/replace.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, a int unique, b int unique)");
        session.run("insert into t (id, a, b) values (1, 10, 100), (2, 20, 200), (4, 40, 400)");
        return Understood.not(session, "replace into t (id, a, b) values (4, 40, 401)", "rows", "count")
                .orElseGet(() -> replaceTwo(session));
    }

    private static Observation replaceTwo(Session session) {
        Control.require(session.value("select count(*) from t").equals("3"), "a row alone in the way is replaced");
        Attempt replace = session.attempt("replace into t (id, a, b) values (3, 10, 200)");
        return Observation.of(
                        "rows",
                        session.query("select id, a, b from t order by id").text())
                .and("count", replace.count())
                .refusedBy(replace.error());
    }
}
