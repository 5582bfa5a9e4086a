package org.sextantdb.suites.upsert.ignore;

import java.util.Optional;
import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Understood;

/**
 * One insert that ignores duplicates brings three rows, from VALUES or from a query: the first is there already, and the
 * second is NULL where it may not be. Either nothing happens, or something of the second row is lost.
 */
public record IgnoredErrorAmongRows(Form form, From from) implements Case {
    /** Where the rows come from. */
    public enum From {
        VALUES,
        QUERY
    }

    @Override
    public String asks() {
        return "Does " + form.words() + " of several rows " + (from == From.QUERY ? "from a query " : "")
                + "lose something of one that breaks NOT NULL?";
    }

    @Override
    public Claim claim() {
        return Claim.that("lost", "nothing")
                .stake(Stake.DATA)
                .advice("Filter the rows of a query that are there or not fit, and insert the others plainly.")
                .source(
                        "Only uniqueness is covered by an upsert, not NOT NULL",
                        "https://www.sqlite.org/lang_upsert.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, v int not null)");
        session.run("create table source (a int, b int)");
        session.run("insert into source (a, b) values (1, 11), (2, null), (3, 30), (4, 40), (5, 50)");
        session.run("insert into t (id, v) values (1, 10)");
        Optional<Observation> not =
                Understood.not(session, sql(db.dialect(), "(1, 11), (4, 40), (5, 50)", "<> 2"), "lost", "rows");
        if (not.isPresent()) {
            return not.get();
        }
        String right = session.query("select id, v from t order by id").text();
        session.run("delete from t where id > 1");
        Attempt ignoring = session.attempt(sql(db.dialect(), "(1, 11), (2, null), (3, 30)", "in (1, 2, 3)"));
        String stored = session.query("select v from t where id = 2").text();
        return Observation.of("lost", ignoring.refused() ? "nothing" : stored.equals("none") ? "row" : "value")
                .and("rows", session.query("select id, v from t order by id").text())
                .and("answer", ignoring.verdict())
                .and("count", ignoring.count())
                .and("warnings", ignoring.warningCodes())
                .and("right-rows", right);
    }

    private String sql(Dialect dialect, String values, String condition) {
        return form.sql(
                dialect,
                "id, v",
                from == From.VALUES ? "values " + values : "select a, b from source where a " + condition);
    }
}
