package org.sextantdb.suites.upsert.row;

import java.util.List;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A transaction deletes a row and upserts it again: it is a new row, and the old one where all is rolled back. */
public record UpsertAfterDelete(End end) implements Case {
    /** How the transaction ends. */
    public enum End {
        COMMIT,
        ROLLBACK
    }

    @Override
    public String asks() {
        return end == End.COMMIT
                ? "Does an upsert insert a row that the same transaction has deleted?"
                : "Is the old row there after a rollback of its deletion and of an upsert?";
    }

    @Override
    public Claim claim() {
        return Claim.that("row", end == End.COMMIT ? "1,11,7" : "1,10,99")
                .stake(Stake.DATA)
                .advice("Upsert without deleting before, which loses the columns that are not named.")
                .source(
                        "A transaction sees its own changes",
                        "https://www.postgresql.org/docs/16/transaction-iso.html#XACT-READ-COMMITTED");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, v int, w int default 7)");
        session.run("insert into t (id, v, w) values (1, 10, 99)");
        session.begin();
        session.run("delete from t where id = 1");
        session.run(db.dialect().upsert("t", "id", List.of("id", "v")), 1, 11);
        if (end == End.COMMIT) {
            session.commit();
        } else {
            session.rollback();
        }
        return Observation.of(
                "row", db.session("final").query("select id, v, w from t").text());
    }
}
