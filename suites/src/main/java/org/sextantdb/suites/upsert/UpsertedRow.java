package org.sextantdb.suites.upsert;

import java.util.List;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A row is inserted, or the one with its key is updated; columns that are not named keep their values. */
public record UpsertedRow(Before before) implements Case {
    /** What is there when the upsert comes. */
    public enum Before {
        /** No row of that key. */
        ABSENT(""),
        /** A row of that key with other values. */
        OTHER("insert into t (id, v, w) values (1, 10, 99)"),
        /** A row of that key with the values that the upsert brings. */
        SAME("insert into t (id, v, w) values (1, 11, 99)");

        private final String insert;

        Before(String insert) {
            this.insert = insert;
        }
    }

    @Override
    public String asks() {
        return "Does an upsert insert or update the row, and leave the columns alone that it does not name?";
    }

    @Override
    public Claim claim() {
        return Claim.that("row", before == Before.ABSENT ? "1,11,7" : "1,11,99")
                .stake(Stake.DATA)
                .advice("Name the key and the columns to set, one row a statement, and do not use REPLACE.")
                .source("Update on conflict leaves the other columns", "https://www.sqlite.org/lang_upsert.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, v int, w int default 7)");
        if (!before.insert.isEmpty()) {
            session.run(before.insert);
        }
        Attempt upsert = session.attempt(db.dialect().upsert("t", "id", List.of("id", "v")), 1, 11);
        return Observation.of(
                        "row",
                        session.query("select id, v, w from t order by id").text())
                .and("count", upsert.count())
                .refusedBy(upsert.error());
    }
}
