package org.sextantdb.suites.schema.sql;

import java.util.List;
import org.sextantdb.harness.model.Claim;

/** A query looks at other rows with OVER, in the spellings that there are. */
public record WindowFunction(Of of) implements SqlCase {

    /** Spellings of window functions, and FILTER, which comes with them. */
    public enum Of {
        ROW_NUMBER(
                "Does ROW_NUMBER() OVER (ORDER BY b) number the rows?",
                "select b, row_number() over (order by b) from t",
                "select b from t order by b",
                Wording.manual(
                        Wording.promise("10,1 20,2 30,3", "Use it."),
                        "functions-window.html",
                        "row_number gives the number of the row within its partition")),
        RUNNING_SUM(
                "Does SUM OVER a frame of rows sum the row and the one before it?",
                "select b, sum(b) over (order by b rows between 1 preceding and current row) from t",
                "select b, sum(b) over (order by b) from t",
                Wording.manual(
                        Wording.promise("10,10 20,30 30,50", "Use it."),
                        "sql-expressions.html#SYNTAX-WINDOW-FUNCTIONS",
                        "A ROWS frame counts rows before and behind the current one")),
        RANGE_FRAME(
                "Does RANGE BETWEEN 10 PRECEDING look at values instead of rows?",
                "select b, sum(b) over (order by b range between 10 preceding and current row) from t",
                "select b, sum(b) over (order by b) from t",
                Wording.manual(
                        Wording.promise("10,10 20,30 30,50", "Use it with numbers."),
                        "sql-expressions.html#SYNTAX-WINDOW-FUNCTIONS",
                        "A RANGE frame holds the rows whose values are near enough")),
        GROUPS_FRAME(
                "Is a frame of GROUPS understood?",
                "select b, sum(b) over (order by b groups between 1 preceding and current row) from t",
                "select b, sum(b) over (order by b) from t",
                Wording.manual(
                        Wording.promise(
                                "10,10 20,30 30,50",
                                "Use ROWS over values without doubles, or DENSE_RANK in a derived table."),
                        "sql-expressions.html#SYNTAX-WINDOW-FUNCTIONS",
                        "A GROUPS frame counts groups of equal rows")),
        EXCLUDE(
                "Is EXCLUDE CURRENT ROW in a frame understood?",
                "select b, sum(b) over (order by b rows between unbounded preceding and current row exclude current row) from t",
                "select b, sum(b) over (order by b rows between unbounded preceding and current row) from t",
                Wording.manual(
                        Wording.promise(
                                "10,null 20,10 30,30",
                                "End the frame one row earlier: ROWS BETWEEN … AND 1 PRECEDING."),
                        "sql-expressions.html#SYNTAX-WINDOW-FUNCTIONS",
                        "EXCLUDE CURRENT ROW leaves the row itself out")),
        NAMED_WINDOW(
                "Can a window be named with WINDOW w AS (…)?",
                "select b, rank() over w from t window w as (order by a)",
                "select b, rank() over (order by a) from t",
                Wording.manual(
                        Wording.promise("10,1 20,1 30,3", "Use it."),
                        "sql-select.html#SQL-WINDOW",
                        "WINDOW names a window for the OVER clauses")),
        LAG_DEFAULT(
                "Does LAG take a third argument, for the first row?",
                "select b, lag(b, 1, 0) over (order by b) from t",
                "select b, lag(b, 1) over (order by b) from t",
                Wording.manual(
                        Wording.promise(
                                "10,0 20,10 30,20", "Write COALESCE(LAG(b, 1) OVER (…), 0) where b is never null."),
                        "functions-window.html",
                        "lag takes an offset and a default")),
        FILTER(
                "Is FILTER (WHERE …) behind an aggregate understood?",
                "select sum(b) filter (where a = 1) from t",
                "select sum(case when a = 1 then b end) from t",
                Wording.manual(
                        Wording.promise("30", "Write SUM(CASE WHEN a = 1 THEN b END)."),
                        "sql-expressions.html#SYNTAX-AGGREGATES",
                        "FILTER gives an aggregate only the rows that match"));

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
