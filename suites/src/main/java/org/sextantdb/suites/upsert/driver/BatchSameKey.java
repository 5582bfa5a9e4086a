package org.sextantdb.suites.upsert.driver;

import java.util.List;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A batch of upserts brings one key twice, as it may when each of them is a statement of its own. */
public record BatchSameKey(Sent sent, Rows rows) implements Case {
    /** A driver may cut a batch into statements of two, four, eight rows: three rows may pass where four do not. */
    public enum Rows {
        THREE,
        FOUR
    }

    @Override
    public String asks() {
        return "Can " + sent.words() + " of " + (rows == Rows.THREE ? "three" : "four")
                + " upserts bring the same key twice?";
    }

    @Override
    public Claim claim() {
        return Claim.that("rows", rows == Rows.THREE ? "1,10 2,21" : "1,10 2,21 3,30")
                .stake(Stake.AVAILABILITY)
                .advice("Take duplicates out of a batch before you send it.")
                .source(
                        "A batch is a set of statements",
                        "https://docs.oracle.com/en/java/javase/17/docs/api/java.sql/java/sql/PreparedStatement.html")
                .source(
                        "One statement must not affect a row twice",
                        "https://www.postgresql.org/docs/16/sql-insert.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = sent.session(db);
        session.run("create table t (id int primary key, v int)");
        List<List<Object>> all = List.of(List.of(1, 10), List.of(2, 20), List.of(2, 21), List.of(3, 30));
        Attempt batch = Sent.execute(
                session,
                db.dialect().upsert("t", "id", List.of("id", "v")),
                false,
                all.subList(0, rows == Rows.THREE ? 3 : 4),
                (statement, counts) -> Sent.counts(counts));
        return Observation.of(
                        "rows", session.query("select id, v from t order by id").text())
                .and("answer", batch.verdict())
                .and("counts", batch.refused() ? "none" : Keys.text(batch.rows().column()))
                .refusedBy(batch.error());
    }
}
