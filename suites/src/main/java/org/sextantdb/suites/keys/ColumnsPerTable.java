package org.sextantdb.suites.keys;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A table is made with many narrow columns: taken, or refused for their number. */
public record ColumnsPerTable(Count columns) implements Case {

    /** Numbers of columns of one table. */
    public enum Count {
        COLUMNS_1000(1000),
        COLUMNS_1018(1018),
        COLUMNS_1601(1601),
        COLUMNS_2001(2001);

        private final int columns;

        Count(int columns) {
            this.columns = columns;
        }

        @Override
        public String toString() {
            return Integer.toString(columns);
        }
    }

    @Override
    public String asks() {
        return "Can a table have " + columns + " columns?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("table", "accepted")
                        .stake(Stake.EFFORT)
                        .advice("Give a table no more than 1000 columns, and far fewer where they are wide."),
                "11.3 <table definition>: a list of table elements, without a limit");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table two_columns (" + ColumnList.each(2, "c%d int") + ")");
        Attempt table = session.attempt("create table t (" + ColumnList.each(columns.columns, "c%d int") + ")");
        return Observation.of("table", table.verdict()).refusedBy(table.error());
    }
}
