package org.sextantdb.suites.schema.sql;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A column of text is compared with the number 0: texts that are no number are spared, refused, or taken for 0. */
public record TextEqualsZero(By by) implements Case {

    /** What is done with the rows that are found. */
    public enum By {
        SELECT,
        DELETE
    }

    @Override
    public String asks() {
        return by == By.SELECT
                ? "Does WHERE v = 0 leave out texts that are no number?"
                : "Does DELETE … WHERE v = 0 spare texts that are no number?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("words", by == By.SELECT ? "not-found" : "spared")
                        .stake(by == By.SELECT ? Stake.MEANING : Stake.DATA)
                        .advice("Quote what is compared with a text, and bind parameters with the type of the column."),
                "8.2 <comparison predicate>: the types of both sides are comparable, which text and number are not");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, v varchar(10))");
        session.run("insert into t (id, v) values (1, 'word'), (2, '0')");
        String asText = session.query("select id from t where v = '0'").text();
        Control.require(asText.equals("2"), "a text is found by an equal text");
        Attempt attempt = session.attempt((by == By.SELECT ? "select id from t" : "delete from t") + " where v = 0");
        if (by == By.SELECT) {
            return Observation.of("words", attempt.rows().column().contains("1") ? "found" : "not-found")
                    .and("comparison", attempt.verdict())
                    .and("warnings", attempt.warningCodes());
        }
        String left = session.value("select count(*) from t where v = 'word'");
        return Observation.of("words", left.equals("1") ? "spared" : "deleted")
                .and("comparison", attempt.verdict())
                .and("warnings", attempt.warningCodes());
    }
}
