package org.sextantdb.suites.schema.sql;

import java.util.List;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.suites.Standard;

/** Texts are compared with a pattern: what letter case and the backslash mean in it. */
public record Like(Of of) implements SqlCase {

    /** Patterns. */
    public enum Of {
        LETTER_CASE(
                "Does LIKE tell A from a?",
                "select n from t where v like 'A%'",
                "select n from t where v like 'a%'",
                Wording.manual(
                        Wording.custom("Name the collation of the column, or compare lower-case copies."),
                        "functions-matching.html#FUNCTIONS-LIKE",
                        "LIKE tells them apart; ILIKE does not")),
        ESCAPE(
                "Does LIKE … ESCAPE '!' take !_ as an underscore?",
                "select n from t where v like 'a!_b' escape '!'",
                "select n from t where v like 'a%'",
                Standard.says(
                        Wording.promise("7", "Always write ESCAPE, with another character than the backslash."),
                        "8.5 <like predicate>: the escape character takes the meaning from the next one")),
        BACKSLASH(
                "Is \\_ in LIKE an underscore where no ESCAPE is written?",
                "select n from t where v like 'a\\_b'",
                "select n from t where v like 'a!_b' escape '!'",
                Standard.says(
                        Wording.custom("Always write ESCAPE, with another character than the backslash."),
                        "8.5 <like predicate>: without ESCAPE there is no escape character"));

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
        return List.of("create table t (n int, v varchar(10))", "insert into t (n, v) values (7, 'a_b')");
    }
}
