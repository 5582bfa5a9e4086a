package org.sextantdb.suites.keys;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A unique key over many columns is taken, or refused for their number. */
public record IndexColumns(Count columns) implements Case {

    /** Numbers of columns in a key. */
    public enum Count {
        COLUMNS_16(16),
        COLUMNS_17(17),
        COLUMNS_32(32),
        COLUMNS_33(33);

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
        return "Can a unique key have " + columns + " columns?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("key", "accepted").stake(Stake.EFFORT).advice("Put no more than 16 columns into a key."),
                "11.7 <unique constraint definition>: a list of columns, without a limit");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table k (" + ColumnList.each(columns.columns, "c%d int not null") + ")");
        Control.require(!key(session, "two_columns", 2).refused(), "a key of two columns is taken");
        Attempt key = key(session, "many_columns", columns.columns);
        return Observation.of("key", key.verdict()).refusedBy(key.error());
    }

    private static Attempt key(Session session, String name, int columns) {
        return session.attempt("create unique index " + name + " on k (" + ColumnList.names(columns) + ")");
    }
}
