package org.sextantdb.suites.keys;

import java.util.List;
import java.util.Locale;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** How many columns of a type a row may have so that it is declared and, all columns filled, taken. */
public record RowLimit(Columns columns) implements Case {

    /** Types of columns, what is put into each, and where the search ends. */
    public enum Columns {
        CHAR_255("c%d char(255)", 10, 100, List.of(31, 64)),
        VARCHAR_1000("c%d varchar(1000)", 40, 100, List.of(16, 65)),
        TEXT("c%d text", 40, 500, List.of(196, 452));

        private final String form;
        private final int chars;
        private final int most;
        private final List<Integer> expected;

        Columns(String form, int chars, int most, List<Integer> expected) {
            this.form = form;
            this.chars = chars;
            this.most = most;
            this.expected = expected;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Override
    public String asks() {
        return "How many columns may a row have, all of them filled (" + columns + ")?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.none("No standard bounds a row, and each engine counts its bytes in another way.")
                        .stake(Stake.AVAILABILITY)
                        .advice("Keep a row narrow: split what has hundreds of columns into several tables."),
                "11.3 <table definition>: a table has columns of its types, whatever their widths together");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        String value = "'" + RandomText.oneByte(db.random(), columns.chars) + "'";
        Limits limits = new Limits();
        return limits.search("columns", columns.most, columns.expected, number -> {
            String table = "t" + limits.asked();
            Attempt create =
                    session.attempt("create table " + table + " (" + ColumnList.each(number, columns.form) + ")");
            return create.refused()
                    ? new Limits.Trial("create", create)
                    : new Limits.Trial("insert", fill(session, table, number, value));
        });
    }

    private static Attempt fill(Session session, String table, int columns, String value) {
        return session.attempt("insert into " + table + " values (" + ColumnList.each(columns, value) + ")");
    }
}
