package org.sextantdb.suites.migration.alter;

import java.util.List;
import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/**
 * The type of a column is changed, first where its value fits the new type, then where it does not: the value is kept, or
 * changed without a word.
 */
public record TypeChanged(Change change, boolean strict) implements Case {
    /** Old and new type, a value that fits both, what it is then, and a value that does not fit the new one. */
    public enum Change {
        TEXT_TO_INT("text-20", "int", "'42'", "42", "'abc'"),
        TEXT_TO_DATE("text-20", "date", "'2024-02-29'", "2024-02-29", "'2023-02-29'"),
        INT_TO_SMALLINT("int", "smallint", "7", "7", "40000"),
        INT_TO_TEXT("int", "text-3", "123", "123", "123456"),
        SHORTER_TEXT("text-10", "text-3", "'ab😀'", "ab😀", "'abc😀'"),
        SHORTER_TEXT_BY_CAST("text-10", "text-3", "'ab😀'", "ab😀", "'abc😀'"),
        FEWER_DECIMALS("decimal(10, 3)", "decimal(10, 2)", "1.250", "1.25", "1.239"),
        FEWER_DIGITS("decimal(10, 2)", "decimal(4, 2)", "12.34", "12.34", "12345.67"),
        DOUBLE_TO_INT("double precision", "int", "3", "3", "2.7"),
        TIMESTAMP_TO_DATE("timestamp", "date", "'2024-02-29 00:00:00'", "2024-02-29", "'2024-02-29 13:14:15'");

        private final String from;
        private final String to;
        private final String fitting;
        private final String converted;
        private final String unfit;

        Change(String from, String to, String fitting, String converted, String unfit) {
            this.from = from;
            this.to = to;
            this.fitting = fitting;
            this.converted = converted;
            this.unfit = unfit;
        }

        /** A cast is written only where nothing else does it, for it cuts and rounds where an assignment refuses. */
        private String statement(Dialect dialect, String table, String type) {
            return switch (this) {
                case TEXT_TO_INT, TEXT_TO_DATE, SHORTER_TEXT_BY_CAST -> dialect.convertType(table, "v", type);
                default -> dialect.changeType(table, "v", type);
            };
        }
    }

    @Override
    public String asks() {
        return "Is a value kept that does not fit when its column changes from "
                + switch (change) {
                    case TEXT_TO_INT -> "text to INT";
                    case TEXT_TO_DATE -> "text to DATE";
                    case INT_TO_SMALLINT -> "INT to SMALLINT";
                    case INT_TO_TEXT -> "INT to short text";
                    case SHORTER_TEXT -> "long to short text";
                    case SHORTER_TEXT_BY_CAST -> "long to short text by a cast";
                    case FEWER_DECIMALS -> "3 decimals to 2";
                    case FEWER_DIGITS -> "8 digits to 2";
                    case DOUBLE_TO_INT -> "DOUBLE to INT";
                    case TIMESTAMP_TO_DATE -> "TIMESTAMP to DATE";
                }
                + (strict ? "?" : ", strictness off?");
    }

    @Override
    public Claim claim() {
        return Claim.that("fitting", change.converted)
                .and("value", "kept")
                .stake(Stake.DATA)
                .advice(
                        "Add a column of the new type, fill it with an UPDATE that says what becomes of each value, and compare before the old one goes.")
                .source(
                        "A change of type converts every value like an assignment",
                        "https://www.postgresql.org/docs/16/sql-altertable.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Dialect dialect = db.dialect();
        if (!strict) {
            dialect.laxMode().ifPresent(session::run);
        }
        for (String table : List.of("good", "bad")) {
            session.run("create table " + table + " (id int primary key, v " + type(dialect, change.from) + ")");
        }
        session.run("insert into good (id, v) values (1, " + change.fitting + ")");
        session.run("insert into bad (id, v) values (1, " + change.unfit + ")");
        String before = session.value("select v from bad where id = 1");
        String to = type(dialect, change.to);
        Attempt good = session.attempt(change.statement(dialect, "good", to));
        Attempt bad = session.attempt(change.statement(dialect, "bad", to));
        String after = session.value("select v from bad where id = 1");
        return Observation.of(
                        "fitting", good.refused() ? good.verdict() : session.value("select v from good where id = 1"))
                .and("value", after.equals(before) ? "kept" : after)
                .and("change", bad.verdict())
                .refusedBy(good.error());
    }

    private static String type(Dialect dialect, String type) {
        return type.startsWith("text-") ? dialect.unicodeText(Integer.parseInt(type.substring(5))) : type;
    }
}
