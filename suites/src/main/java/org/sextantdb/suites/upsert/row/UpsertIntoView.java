package org.sextantdb.suites.upsert.row;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A view shows the rows whose value is positive; a row is upserted into it. */
public record UpsertIntoView(Of of) implements Case {
    /** What is upserted. The table holds 1,10 and 3,-30, which the view does not show. */
    public enum Of {
        NEW_ROW("2, 20", "", "1,10 2,20 3,-30"),
        SHOWN_ROW("1, 11", "", "1,11 3,-30"),
        HIDDEN_ROW("3, 33", "", "1,10 3,-30"),
        HIDDEN_ROW_AND_CHECK("3, 33", " with check option", "1,10 3,-30"),
        INSERT_AGAINST_CHECK("2, -20", " with check option", "1,10 3,-30"),
        UPDATE_AGAINST_CHECK("1, -11", " with check option", "1,10 3,-30");

        private final String values;
        private final String option;
        private final String rows;

        Of(String values, String option, String rows) {
            this.values = values;
            this.option = option;
            this.rows = rows;
        }
    }

    @Override
    public String asks() {
        return switch (of) {
            case NEW_ROW -> "Does an upsert into a view insert a row?";
            case SHOWN_ROW -> "Does an upsert into a view update a row that it shows?";
            case HIDDEN_ROW -> "Does an upsert into a view leave a row alone that it does not show?";
            case HIDDEN_ROW_AND_CHECK -> "Does an upsert into a view with CHECK OPTION leave a hidden row alone?";
            case INSERT_AGAINST_CHECK -> "Does CHECK OPTION keep out a row that an upsert would insert?";
            case UPDATE_AGAINST_CHECK -> "Does CHECK OPTION keep an upsert from updating a row out of the view?";
        };
    }

    @Override
    public Claim claim() {
        Claim claim = Claim.that("rows", of.rows)
                .and("view", "writable")
                .stake(of == Of.NEW_ROW || of == Of.SHOWN_ROW ? Stake.EFFORT : Stake.DATA)
                .advice("Upsert into the table, and ask in the application who may see and change the row.");
        return switch (of) {
            case NEW_ROW, SHOWN_ROW ->
                claim.source(
                        "A view of one table can be written, also by an upsert",
                        "https://www.postgresql.org/docs/16/sql-createview.html");
            case HIDDEN_ROW, HIDDEN_ROW_AND_CHECK ->
                claim.source(
                        "What a view does not show may not be changed through it, and an upsert broke that rule",
                        "https://mail-archive.com/pgsql-committers@lists.postgresql.org/msg50955.html");
            case INSERT_AGAINST_CHECK, UPDATE_AGAINST_CHECK ->
                Standard.says(claim, "11.19 <view definition>: WITH CHECK OPTION");
        };
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, v int)");
        session.run("create view plain as select id, v from t where v > 0");
        Attempt made = session.attempt("create view seen as select id, v from t where v > 0" + of.option);
        if (made.refused()) {
            return Observation.of("rows", "none").and("view", made.verdict()).refusedBy(made.error());
        }
        Attempt insert = session.attempt("insert into seen (id, v) values (1, 10)");
        if (insert.refused()) {
            return Observation.of("rows", "none").and("view", insert.verdict()).refusedBy(insert.error());
        }
        session.run("insert into t (id, v) values (3, -30)");
        Attempt upsert = session.attempt("insert into seen (id, v) values (" + of.values + ")"
                + db.dialect().onConflictUpdate("id", "v = " + db.dialect().incoming("v")));
        return Observation.of(
                        "rows", session.query("select id, v from t order by id").text())
                .and("view", "writable")
                .and("seen", session.query("select id, v from seen order by id").text())
                .and("answer", upsert.verdict());
    }
}
