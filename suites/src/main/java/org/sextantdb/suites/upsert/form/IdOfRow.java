package org.sextantdb.suites.upsert.form;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** An application wants the number of a row by its natural key, whether the row was there or not. */
public record IdOfRow(InsertOrGetId form, Before before) implements Case {
    /** What is there when the application asks. */
    public enum Before {
        /** Other rows only. */
        ABSENT,
        /** The row, and others after it. */
        THERE
    }

    @Override
    public String asks() {
        return "Does this form insert the row or leave it, and answer with its id?";
    }

    @Override
    public Claim claim() {
        return Claim.that("id", "of the row")
                .and("rows", "one")
                .stake(Stake.DATA)
                .advice("Read the id by the natural key afterwards; generated keys of an upsert are not to be trusted.")
                .source(
                        "RETURNING answers with rows that were inserted or updated, not with those left alone",
                        "https://www.postgresql.org/docs/16/sql-insert.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session setup = db.session("setup");
        setup.run("create table t (id " + db.dialect().identityKey() + ", k "
                + db.dialect().text(20) + " unique)");
        setup.run("insert into t (k) values ('x')");
        if (before == Before.THERE) {
            setup.run("insert into t (k) values ('a')");
        }
        setup.run("insert into t (k) values ('y')");
        Attempt answer = form.id(db.session("app"));
        if (answer.refused()) {
            return Observation.of("id", answer.verdict())
                    .and("rows", answer.verdict())
                    .refusedBy(answer.error());
        }
        String count = setup.value("select count(*) from t where k = 'a'");
        String right = setup.query("select id from t where k = 'a'").text();
        return Observation.of("id", answer.rows().text().equals(right) ? "of the row" : "another")
                .and("rows", count.equals("1") ? "one" : count);
    }
}
