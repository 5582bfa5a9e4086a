package org.sextantdb.suites.schema.sql;

import java.util.List;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.suites.Standard;

/** A query groups its rows, in spellings beyond GROUP BY with a column. */
public record Grouping(Of of) implements SqlCase {

    /** Spellings of a grouping. */
    public enum Of {
        GROUP_BY_ALIAS(
                "Can GROUP BY name an alias of the select list?",
                "select a + 1 as k, sum(b) from t group by k",
                "select a + 1 as k, sum(b) from t group by a + 1",
                Standard.says(
                        Wording.custom("Repeat the expression behind GROUP BY, or group a derived table."),
                        "7.7 <group by clause>: its columns are those of the table, not those of the select list")),
        GROUP_BY_POSITION(
                "Can GROUP BY name a column by its position?",
                "select a, sum(b) from t group by 1",
                "select a, sum(b) from t group by a",
                Standard.says(
                        Wording.custom("Write the column's name."),
                        "7.7 <group by clause>: a list of column references")),
        HAVING_ALIAS(
                "Can HAVING name an alias of the select list?",
                "select a, sum(b) as s from t group by a having s >= 30",
                "select a, sum(b) as s from t group by a having sum(b) >= 30",
                Standard.says(
                        Wording.custom("Repeat the expression behind HAVING."),
                        "7.8 <having clause>: its columns are those of the grouped table, not those of the select list")),
        WHERE_ALIAS(
                "Can WHERE name an alias of the select list?",
                "select a as k from t where k = 2",
                "select a as k from t where a = 2",
                Standard.says(
                        Wording.custom("Repeat the expression behind WHERE, or filter a derived table."),
                        "7.6 <where clause>: its columns are those of the tables, not those of the select list")),
        WITH_ROLLUP(
                "Is GROUP BY a WITH ROLLUP understood?",
                "select a, sum(b) from t group by a with rollup",
                "select a, sum(b) from t group by a",
                Wording.manual(
                        Wording.custom("Add the totals with a second query and UNION ALL."),
                        "queries-table-expressions.html#QUERIES-GROUPING-SETS",
                        "The standard's spelling is ROLLUP (a)")),
        ROLLUP(
                "Is GROUP BY ROLLUP (a) understood?",
                "select a, sum(b) from t group by rollup (a)",
                "select a, sum(b) from t group by a",
                Wording.manual(
                        Wording.custom("Add the totals with a second query and UNION ALL."),
                        "queries-table-expressions.html#QUERIES-GROUPING-SETS",
                        "ROLLUP gives groups and totals; SQL-92 has nothing of the kind")),
        COUNT_DISTINCT_PAIRS(
                "Can COUNT (DISTINCT a, b) count pairs?",
                "select count(distinct a, b) from t",
                "select count(distinct a) from t",
                Standard.says(
                        Wording.custom("Count the rows of a derived table with SELECT DISTINCT a, b."),
                        "6.5 <set function specification>: COUNT takes one value expression"));

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
        return List.of("create table t (a int, b int)", "insert into t (a, b) values (1, 10), (1, 20), (2, 30)");
    }
}
