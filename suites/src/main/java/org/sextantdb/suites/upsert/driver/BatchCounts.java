package org.sextantdb.suites.upsert.driver;

import java.util.List;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A batch of three, the first of which finds its row: the driver gives a count for each. */
public record BatchCounts(Form form, Sent sent) implements Case {
    /** The statement. */
    public enum Form {
        UPSERT,
        DO_NOTHING
    }

    @Override
    public String asks() {
        return "Which counts does " + sent.words() + " give for three "
                + (form == Form.UPSERT ? "upserts?" : "inserts that leave rows alone?");
    }

    @Override
    public Claim claim() {
        return Claim.none("JDBC allows a count each, or SUCCESS_NO_INFO, which is -2")
                .stake(Stake.MEANING)
                .advice("Take -2 for done, expect any number for a row that was there, and decide nothing by them.")
                .source(
                        "JDBC, Statement.executeBatch: a count each, or SUCCESS_NO_INFO",
                        "https://docs.oracle.com/en/java/javase/17/docs/api/java.sql/java/sql/Statement.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = sent.session(db);
        session.run(Found.TABLE);
        Found.OTHER.prepare(session);
        Attempt batch = Sent.execute(
                session,
                RowCount.Form.valueOf(form.name()).sql(db.dialect()),
                false,
                List.of(List.of(1, 11), List.of(2, 20), List.of(3, 30)),
                (statement, counts) -> Sent.counts(counts));
        return Observation.of(
                        "counts",
                        batch.refused()
                                ? batch.verdict()
                                : Keys.text(batch.rows().column()))
                .and("rows", session.query("select id, v from t order by id").text())
                .and("setting", sent.setting(db))
                .refusedBy(batch.error());
    }
}
