package org.sextantdb.suites.upsert.key;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A row is upserted through a view of one table; the row in the way may be one that the view does not show. */
public record UpsertThroughView(Row row) implements Case {

    /** The row that is in the way. */
    public enum Row {
        SEEN("1", "1,11,1 2,20,0"),
        NOT_SEEN("2", "1,10,1 2,20,0");

        private final String id;
        private final String rows;

        Row(String id, String rows) {
            this.id = id;
            this.rows = rows;
        }
    }

    @Override
    public String asks() {
        return row == Row.SEEN
                ? "Can a row be upserted through a view?"
                : "Does an upsert through a view leave a row alone that the view does not show?";
    }

    @Override
    public Claim claim() {
        Claim claim = Claim.that("rows", row.rows);
        return Standard.says(
                claim.stake(row == Row.SEEN ? Stake.AVAILABILITY : Stake.DATA)
                        .advice("Write to tables, and read through views."),
                "7.9 <query specification>: a query of one table without grouping is updatable");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, v int, active int default 1)");
        session.run("insert into t (id, v, active) values (1, 0, 1), (2, 20, 0)");
        session.run("create view seen as select id, v from t where active = 1");
        Control.require(session.query("select id, v from seen").text().equals("1,0"), "the view can be read");
        String update =
                db.dialect().onConflictUpdate("id", "v = " + db.dialect().incoming("v"));
        session.run("insert into t (id, v) values (1, 10)" + update);
        Control.require(session.query("select id, v from seen").text().equals("1,10"), "the table can be upserted");
        Attempt upsert = session.attempt("insert into seen (id, v) values (" + row.id + ", 11)" + update);
        String rows = session.query("select id, v, active from t order by id").text();
        return Observation.of("rows", upsert.refused() ? upsert.verdict() : rows)
                .refusedBy(upsert.error());
    }
}
