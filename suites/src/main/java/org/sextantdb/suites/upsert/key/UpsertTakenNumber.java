package org.sextantdb.suites.upsert.key;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** The engine numbers the row of an upsert with a number that another row has: no row but the one that is meant changes. */
public record UpsertTakenNumber(Row row) implements Case {

    /** Whether the unique key that comes is there already; beside it, the row gets a number. */
    public enum Row {
        THERE(2),
        NEW(9);

        private final int unique;

        Row(int unique) {
            this.unique = unique;
        }
    }

    @Override
    public String asks() {
        return "Does an upsert of a row that is " + (row == Row.THERE ? "there" : "new")
                + " leave the row alone whose number the numbering gives again?";
    }

    @Override
    public Claim claim() {
        return Claim.that("other-rows", "untouched")
                .stake(Stake.DATA)
                .advice("Set the numbering above the highest number after every import, and look before you upsert.")
                .source(
                        "Only a conflict on the named key is turned into an update",
                        "https://www.postgresql.org/docs/16/sql-insert.html#SQL-ON-CONFLICT");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id " + db.dialect().identityKey() + ", k int not null unique, v int)");
        session.run("insert into t (k, v) values (1, 10)");
        session.run("insert into t (k, v) values (2, 0)");
        String update = db.dialect().onConflictUpdate("k", "v = " + db.dialect().incoming("v"));
        session.run("insert into t (k, v) values (2, 20)" + update);
        Control.require(
                session.query("select k, v from t order by k").text().equals("1,10 2,20"),
                "the row is updated by its key");
        session.run(db.dialect().forceNumbers("t", "id", 1));
        Attempt upsert = session.attempt("insert into t (k, v) values (" + row.unique + ", 90)" + update);
        String others = session.query("select k, v from t where k <> " + row.unique + " order by k")
                .text();
        String expected = row == Row.THERE ? "1,10" : "1,10 2,20";
        return Observation.of("other-rows", others.equals(expected) ? "untouched" : "overwritten")
                .and("answer", upsert.verdict())
                .and(
                        "row",
                        session.query("select k, v from t where k = " + row.unique)
                                .text());
    }
}
