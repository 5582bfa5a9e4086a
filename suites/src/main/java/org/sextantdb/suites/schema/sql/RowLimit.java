package org.sextantdb.suites.schema.sql;

import java.util.List;
import org.sextantdb.harness.model.Claim;

/** A query asks for some of its rows, in the spellings that there are. */
public record RowLimit(Of of) implements SqlCase {

    /** Spellings of a limit. */
    public enum Of {
        LIMIT_OFFSET(
                "Is LIMIT 2 OFFSET 1 understood?",
                "select n from t order by n limit 2 offset 1",
                "select n from t order by n limit 2",
                Wording.manual(
                        Wording.promise("2 3", "Write LIMIT n OFFSET m, in this order."),
                        "queries-limit.html",
                        "LIMIT and OFFSET: skip OFFSET rows, then return LIMIT rows")),
        LIMIT_COMMA(
                "Is LIMIT 1, 2 understood, the offset first?",
                "select n from t order by n limit 1, 2",
                "select n from t order by n limit 2 offset 1",
                Wording.manual(
                        Wording.custom("Write LIMIT 2 OFFSET 1, which says which number is which."),
                        "sql-select.html",
                        "LIMIT count and OFFSET start are two clauses")),
        FETCH_FIRST(
                "Is FETCH FIRST 2 ROWS ONLY understood?",
                "select n from t order by n fetch first 2 rows only",
                "select n from t order by n limit 2",
                Wording.manual(
                        Wording.promise("1 2", "Write LIMIT 2, which is in no standard and understood everywhere."),
                        "sql-select.html#SQL-LIMIT",
                        "SQL:2008 has FETCH FIRST for what LIMIT does")),
        OFFSET_FETCH(
                "Is OFFSET 1 ROWS FETCH NEXT 1 ROWS ONLY understood?",
                "select n from t order by n offset 1 rows fetch next 1 rows only",
                "select n from t order by n limit 1 offset 1",
                Wording.manual(
                        Wording.promise("2", "Write LIMIT 1 OFFSET 1."),
                        "sql-select.html#SQL-LIMIT",
                        "SQL:2008 has OFFSET … FETCH for what LIMIT does")),
        LIMIT_ALL(
                "Is LIMIT ALL understood?",
                "select n from t order by n limit all",
                "select n from t order by n limit 3",
                Wording.manual(
                        Wording.custom("Leave the clause out where there is no limit."),
                        "sql-select.html#SQL-LIMIT",
                        "LIMIT ALL is no limit")),
        LIMIT_MINUS_ONE(
                "Does LIMIT -1 mean no limit?",
                "select n from t order by n limit -1",
                "select n from t order by n limit 3",
                Wording.manual(
                        Wording.custom("Leave the clause out where there is no limit."),
                        "sql-select.html#SQL-LIMIT",
                        "A count is not negative")),
        OFFSET_ALONE(
                "Can OFFSET stand without LIMIT?",
                "select n from t order by n offset 1",
                "select n from t order by n limit 3 offset 1",
                Wording.manual(
                        Wording.custom("Always write a LIMIT before an OFFSET, a very large one where there is none."),
                        "sql-select.html#SQL-LIMIT",
                        "LIMIT and OFFSET are independent clauses"));

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
        return List.of("create table t (n int)", "insert into t (n) values (1), (2), (3)");
    }
}
