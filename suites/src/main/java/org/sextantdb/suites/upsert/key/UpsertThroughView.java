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
        SEEN,
        NOT_SEEN
    }

    @Override
    public String asks() {
        return row == Row.SEEN
                ? "Can a row be upserted through a view?"
                : "Does an upsert through a view leave a row alone that the view does not show?";
    }

    @Override
    public Claim claim() {
        Claim claim = Claim.that("rows", "1,11,1 2,20,0").advice("Write to tables, and read through views.");
        return row == Row.SEEN
                ? Standard.says(
                        claim.stake(Stake.AVAILABILITY),
                        "7.9 <query specification>: a query of one table without grouping is updatable")
                : claim.stake(Stake.DATA)
                        .source(
                                "What is written through a view reaches only the rows that it shows",
                                "https://mail-archive.com/pgsql-committers@lists.postgresql.org/msg50955.html");
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
        Attempt seen = session.attempt("insert into seen (id, v) values (1, 11)" + update);
        if (seen.refused()) {
            return Observation.of("rows", seen.verdict())
                    .and("answer", seen.verdict())
                    .refusedBy(seen.error());
        }
        Attempt upsert = row == Row.SEEN ? seen : session.attempt("insert into seen (id, v) values (2, 21)" + update);
        return Observation.of(
                        "rows",
                        session.query("select id, v, active from t order by id").text())
                .and("answer", upsert.verdict());
    }
}
