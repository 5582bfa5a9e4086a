package org.sextantdb.suites.keys;

import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A table is declared with a wide row, and the row comes: refused when it is declared, when it comes, or taken. */
public record WideRow(Shape columns) implements Case {

    /** What the row is made of: a number of columns, their type, and how many characters each gets. */
    public enum Shape {
        /** Within 65,535 bytes, four of them for a character. */
        TWO_VARCHAR_8191(2, "c%d varchar(8191)", 8191),
        /** Beyond 65,535 bytes. */
        THREE_VARCHAR_8191(3, "c%d varchar(8191)", 1000),
        CHAR_255_31(31, "c%d char(255)", 10),
        CHAR_255_32(32, "c%d char(255)", 10),
        TEXT_197(197, "c%d text", 50),
        TEXT_460(460, "c%d text", 50),
        BIGINT_1000(1000, "c%d bigint", 0);

        private final int number;
        private final String form;
        private final int chars;

        Shape(int number, String form, int chars) {
            this.number = number;
            this.form = form;
            this.chars = chars;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Override
    public String asks() {
        return "Can a row have " + columns.number + " columns of type "
                + columns.form.substring("c%d ".length()).toUpperCase(Locale.ROOT) + ", all of them filled?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("refused-at", "never")
                        .and("found", "1")
                        .stake(Stake.AVAILABILITY)
                        .advice("Keep a row narrow: split what has hundreds of columns into several tables."),
                "11.3 <table definition>: a table has columns of its types, whatever their widths together");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table narrow (" + ColumnList.each(2, columns.form) + ")");
        String value = value(db);
        Control.require(
                !insert(session, "narrow", 2, value).refused(), "a row of two such columns is declared and taken");
        Attempt create = session.attempt("create table wide (" + ColumnList.each(columns.number, columns.form) + ")");
        if (create.refused()) {
            return Observation.of("refused-at", "create").and("found", "none").refusedBy(create.error());
        }
        Attempt insert = insert(session, "wide", columns.number, value);
        if (insert.refused()) {
            return Observation.of("refused-at", "insert").and("found", "none").refusedBy(insert.error());
        }
        String last = "c" + columns.number;
        return Observation.of("refused-at", "never")
                .and("found", session.value("select count(*) from wide where c1 = " + last + " and c1 = " + value))
                .and("warnings", create.warningCodes());
    }

    /** Random letters, which no engine compresses; the same in every column. */
    private String value(Workspace db) {
        RandomGenerator random = db.random();
        return columns.chars == 0 ? "1" : "'" + RandomText.oneByte(random, columns.chars) + "'";
    }

    private static Attempt insert(Session session, String table, int columns, String value) {
        return session.attempt("insert into " + table + " values ("
                + IntStream.range(0, columns).mapToObj(i -> value).collect(Collectors.joining(", ")) + ")");
    }
}
