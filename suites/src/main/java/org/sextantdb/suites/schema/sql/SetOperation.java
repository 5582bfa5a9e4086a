package org.sextantdb.suites.schema.sql;

import java.util.List;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.suites.Standard;

/** Two queries are combined, in the spellings that there are. */
public record SetOperation(Of of) implements SqlCase {

    /** Ways of combining two queries. */
    public enum Of {
        INTERSECT(
                "Is INTERSECT understood?",
                "select a from t intersect select a from u",
                "select a from t union select a from u",
                Standard.says(
                        Wording.promise("1 2", "Use it, alone or in a derived table."),
                        "7.10 <query expression>: INTERSECT keeps the rows of both")),
        EXCEPT(
                "Is EXCEPT understood?",
                "select a from t except select a from u",
                "select a from t union select a from u",
                Standard.says(
                        Wording.promise("3", "Use it."),
                        "7.10 <query expression>: EXCEPT takes the rows of the second away")),
        INTERSECT_ALL(
                "Is INTERSECT ALL understood?",
                "select a from t intersect all select a from u",
                "select a from t intersect select a from u",
                Standard.says(
                        Wording.promise("1 1 2", "Number the doubles with ROW_NUMBER and intersect those."),
                        "7.10 <query expression>: with ALL a row stays as often as in the smaller table")),
        EXCEPT_ALL(
                "Is EXCEPT ALL understood?",
                "select a from t except all select a from u",
                "select a from t except select a from u",
                Standard.says(
                        Wording.promise("2 3", "Number the doubles with ROW_NUMBER and subtract those."),
                        "7.10 <query expression>: with ALL every row takes one of its kind away")),
        MINUS(
                "Is MINUS understood for EXCEPT?",
                "select a from t minus select a from u",
                "select a from t except select a from u",
                Standard.says(Wording.custom("Write EXCEPT."), "7.10 <query expression>: the word is EXCEPT")),
        PARENTHESES(
                "Can the queries of a UNION stand in parentheses?",
                "(select a from t where a = 3) union (select a from u where a = 2)",
                "select a from t where a = 3 union select a from u where a = 2",
                Standard.says(
                        Wording.promise("2 3", "Put the inner query into a derived table: SELECT a FROM (SELECT …) x."),
                        "7.10 <query expression>: a query expression may stand in parentheses"));

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
        return List.of(
                "create table t (a int)",
                "create table u (a int)",
                "insert into t (a) values (1), (1), (2), (2), (3)",
                "insert into u (a) values (1), (1), (2)");
    }
}
