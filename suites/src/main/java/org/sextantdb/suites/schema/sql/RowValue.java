package org.sextantdb.suites.schema.sql;

import java.util.List;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.suites.Standard;

/** Rows are written down in a statement: as a table, or to be compared. */
public record RowValue(Of of) implements SqlCase {

    /** Statements with rows. */
    public enum Of {
        VALUES(
                "Is VALUES (1, 2) a query?",
                "values (1, 2)",
                "select 1, 2",
                Standard.says(
                        Wording.promise("1,2", "Write SELECT 1, 2."),
                        "7.2 <table value constructor>: VALUES and rows are a query")),
        VALUES_ROW(
                "Is VALUES ROW(1, 2) a query?",
                "values row(1, 2)",
                "select 1, 2",
                Standard.says(
                        Wording.custom("Write SELECT 1, 2."),
                        "7.2 <table value constructor>: rows stand in parentheses, without the word ROW")),
        TABLE(
                "Is TABLE t a query?",
                "table t",
                "select * from t",
                Standard.says(
                        Wording.promise("1,10 2,20 3,5", "Write SELECT * FROM t."),
                        "7.10 <query expression>: TABLE and a name is an explicit table")),
        INSERT_MANY(
                "Can one INSERT bring several rows?",
                "insert into t (a, b) values (4, 1), (5, 1)",
                "insert into t (a, b) values (4, 1)",
                Standard.says(
                        Wording.promise("understood", "Use it, with as many rows as a packet holds."),
                        "7.2 <table value constructor>: a list of rows")),
        IN_ROWS(
                "Is (a, b) IN ((1, 10), (2, 9)) understood?",
                "select a from t where (a, b) in ((1, 10), (2, 9))",
                "select a from t where a in (1, 2)",
                Wording.promise("1", "Use it with a list of rows, not with VALUES.")
                        .source(
                                "A row is tested against a list of rows with IN",
                                "https://mariadb.com/docs/server/ha-and-performance/optimization-and-tuning/query-optimizations/row-constructor-optimization")),
        ORDER_OF_ROWS(
                "Does (a, b) > (2, 20) compare like words in a dictionary?",
                "select a from t where (a, b) > (2, 10)",
                "select a from t where a > 2",
                Standard.says(
                        Wording.promise("2 3", "Use it to go on behind the last row of a page."),
                        "8.2 <comparison predicate>: the first parts that differ decide")),
        EMPTY_LIST(
                "Can an IN list be empty?",
                "select a from t where a in ()",
                "select a from t where a in (4)",
                Standard.says(
                        Wording.custom("Do not send the query where the list is empty."),
                        "8.4 <in predicate>: a list of values is never empty"));

        private final Wording wording;

        Of(String asks, String sql, String neighbour, Claim claim) {
            wording = new Wording(asks, sql, neighbour, claim);
        }
    }

    @Override
    public Wording wording() {
        return of.wording;
    }

    @Override
    public List<String> tables() {
        return List.of("create table t (a int, b int)", "insert into t (a, b) values (1, 10), (2, 20), (3, 5)");
    }
}
