package org.sextantdb.suites.keys;

import java.util.List;
import java.util.Locale;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** How many columns a key or a table may have, and how many indexes a table: looked for on the server. */
public record CountLimit(What what) implements Case {

    /** What is counted, the statement that makes a number of them, and where the search ends. */
    public enum What {
        COLUMNS_IN_A_KEY("columns", 100, List.of(16, 32)),
        INDEXES_PER_TABLE("indexes", 100, List.of(64)),
        COLUMNS_PER_TABLE("columns", 5000, List.of(1017, 1600, 2000));

        private final String unit;
        private final int most;
        private final List<Integer> expected;

        What(String unit, int most, List<Integer> expected) {
            this.unit = unit;
            this.most = most;
            this.expected = expected;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private String statement(int count, int serial) {
            return switch (this) {
                case COLUMNS_IN_A_KEY ->
                    "create table t" + serial + " (" + ColumnList.each(count, "c%d int") + ", unique ("
                            + ColumnList.names(count) + "))";
                case INDEXES_PER_TABLE ->
                    "create table t" + serial + " (" + ColumnList.each(count, "c%d int") + ", "
                            + ColumnList.each(count, "unique (c%d)") + ")";
                case COLUMNS_PER_TABLE -> "create table t" + serial + " (" + ColumnList.each(count, "c%d int") + ")";
            };
        }
    }

    @Override
    public String asks() {
        return "How many can there be: " + what.toString().replace('-', ' ') + "?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.none("No standard says how many there may be, and each engine draws the line elsewhere.")
                        .stake(Stake.EFFORT)
                        .advice("Stay within 16 columns in a key, 64 indexes of a table and 1000 columns of a table."),
                "11.3 <table definition>: a list of table elements, without a limit");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Limits limits = new Limits();
        return limits.search(
                what.unit,
                what.most,
                what.expected,
                count -> new Limits.Trial("create", session.attempt(what.statement(count, limits.asked()))));
    }
}
