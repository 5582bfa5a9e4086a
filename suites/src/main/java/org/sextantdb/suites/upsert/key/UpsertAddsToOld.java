package org.sextantdb.suites.upsert.key;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** The update of an upsert adds what comes to what is there; a column may be meant of either row. */
public record UpsertAddsToOld(Column column) implements Case {

    /** How the column of the row that is there is named. */
    public enum Column {
        BARE("v"),
        WITH_TABLE("t.v");

        private final String name;

        Column(String name) {
            this.name = name;
        }
    }

    @Override
    public String asks() {
        return "Does " + column.name + " in the update of an upsert mean the row that is there?";
    }

    @Override
    public Claim claim() {
        return Claim.that("row", "1,15")
                .stake(Stake.AVAILABILITY)
                .advice("Write the table's name before a column of the row that is there.")
                .source(
                        "The row that is there has the table's name, the one that comes has its own",
                        "https://www.postgresql.org/docs/16/sql-insert.html#SQL-ON-CONFLICT");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, v int)");
        session.run("insert into t (id, v) values (1, 0)");
        String insert = "insert into t (id, v) values (1, 5)";
        session.run(insert + db.dialect().onConflictUpdate("id", "v = 10"));
        Control.require(session.value("select v from t").equals("10"), "the row in the way is updated");
        Attempt upsert = session.attempt(insert
                + db.dialect()
                        .onConflictUpdate(
                                "id",
                                "v = " + column.name + " + " + db.dialect().incoming("v")));
        return Observation.of(
                        "row",
                        upsert.refused()
                                ? upsert.verdict()
                                : session.query("select id, v from t").text())
                .refusedBy(upsert.error());
    }
}
