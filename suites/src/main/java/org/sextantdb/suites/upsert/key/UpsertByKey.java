package org.sextantdb.suites.upsert.key;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A row is upserted by a key that is not one plain column: the row of that key is updated, another one is inserted. */
public record UpsertByKey(Kind kind) implements Case {

    /** The key, the columns of the table and of the insert, and three rows: the first, one of its key, one of another. */
    public enum Kind {
        TWO_COLUMNS(
                "two columns", "a, b", "a int not null, b int not null, primary key (a, b)", "1, 1", "1, 1", "1, 2"),
        OTHER_ORDER("two columns in another order", "a, b", "a int, b int, unique (b, a)", "1, 1", "1, 1", "2, 1"),
        STORED_COLUMN(
                "a generated column that is stored",
                "g",
                "a int, g int generated always as (a % 10) stored, unique (g)",
                "11",
                "21",
                "12"),
        VIRTUAL_COLUMN(
                "a generated column that is not stored",
                "g",
                "a int, g int generated always as (a % 10) virtual, unique (g)",
                "11",
                "21",
                "12"),
        EXPRESSION("an expression", "(a % 10)", "a int", "11", "21", "12"),
        NUMBER_OF_16_DIGITS(
                "a number of 16 digits",
                "a",
                "a bigint primary key",
                "9007199254740992",
                "9007199254740992",
                "9007199254740993"),
        BYTES(
                "bytes",
                dialect -> "a " + dialect.bytes(4) + " not null, unique (a)",
                dialect -> List.of(
                        dialect.bytesLiteral("6100"), dialect.bytesLiteral("6100"), dialect.bytesLiteral("4100"))),
        LONG_TEXT(
                "600 emoji and one letter",
                dialect -> "a " + dialect.unicodeText(601) + " not null, unique (a)",
                dialect -> List.of(emoji("a"), emoji("a"), emoji("b"))),
        UNBOUNDED_TEXT(
                "a text without a length",
                dialect -> "a " + dialect.unboundedText() + " not null, unique (a)",
                dialect -> List.of("'abc'", "'abc'", "'abd'"));

        private final String what;
        private final String key;
        private final Function<Dialect, String> columns;
        private final Function<Dialect, List<String>> rows;

        Kind(String what, String key, String columns, String... rows) {
            this.what = what;
            this.key = key;
            this.columns = dialect -> columns;
            this.rows = dialect -> List.of(rows);
        }

        Kind(String what, Function<Dialect, String> columns, Function<Dialect, List<String>> rows) {
            this.what = what;
            this.key = "a";
            this.columns = columns;
            this.rows = rows;
        }

        private static String emoji(String last) {
            return IntStream.range(0, 600)
                    .mapToObj(i -> Character.toString(0x1F300 + i * 7 % 250))
                    .collect(Collectors.joining("", "'", last + "'"));
        }
    }

    @Override
    public String asks() {
        return "Does an upsert whose key is " + kind.what + " update the row of that key, and only that?";
    }

    @Override
    public Claim claim() {
        return Claim.that("values", "2 3")
                .stake(Stake.AVAILABILITY)
                .advice("Upsert by plain columns of bounded length.")
                .source("A unique index decides, over columns or more", "https://www.sqlite.org/lang_upsert.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Attempt made = session.attempt("create table t (v int, " + kind.columns.apply(db.dialect()) + ")");
        if (kind == Kind.EXPRESSION) {
            made = session.attempt("create unique index t_i on t ((a % 10))");
        }
        if (made.refused()) {
            return Observation.of("values", made.verdict())
                    .and("refused-at", "key")
                    .refusedBy(made.error());
        }
        List<String> rows = kind.rows.apply(db.dialect());
        String update =
                db.dialect().onConflictUpdate(kind.key, "v = " + db.dialect().incoming("v"));
        for (int i = 0; i < rows.size(); i++) {
            String columns = rows.get(i).contains(",") ? "a, b" : "a";
            Attempt upsert = session.attempt(
                    "insert into t (" + columns + ", v) values (" + rows.get(i) + ", " + (i + 1) + ")" + update);
            if (upsert.refused()) {
                return Observation.of("values", upsert.verdict())
                        .and("refused-at", "upsert")
                        .refusedBy(upsert.error());
            }
        }
        return Observation.of(
                        "values", session.query("select v from t order by v").text())
                .and("refused-at", "none");
    }
}
