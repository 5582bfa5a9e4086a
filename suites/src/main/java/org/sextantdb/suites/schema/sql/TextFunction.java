package org.sextantdb.suites.schema.sql;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.suites.Standard;

/** A function on texts that programs use everywhere is called with an ordinary value or one at its edge. */
public record TextFunction(Of of) implements SqlCase {

    /** Calls. */
    public enum Of {
        CHAR_LENGTH(
                "Does CHAR_LENGTH count characters?",
                "select char_length(v) from (select 'abc' as v) t",
                "select v from (select 'abc' as v) t",
                Standard.says(
                        Wording.promise(
                                "3",
                                "Count characters in the application, or write LENGTH where that is the only name."),
                        "6.6 <numeric value function>: CHAR_LENGTH is the number of characters")),
        SUBSTRING_FROM(
                "Is SUBSTRING(v FROM 2 FOR 1) understood?",
                "select substring(v from 2 for 1) from (select 'abc' as v) t",
                "select substring(v, 2, 1) from (select 'abc' as v) t",
                Standard.says(
                        Wording.promise("b", "Write SUBSTR(v, 2, 1)."),
                        "6.7 <string value function>: SUBSTRING with FROM and FOR")),
        SUBSTRING_FROM_0(
                "Does SUBSTRING(v FROM 0 FOR 2) give the first character?",
                "select substring(v from 0 for 2) from (select 'abc' as v) t",
                "select substring(v, 1, 2) from (select 'abc' as v) t",
                Standard.says(
                        Wording.promise("a", "Begin at 1, and check that the start is not smaller."),
                        "6.7 <string value function>: positions before 1 count, and hold nothing")),
        SUBSTR_0(
                "What does SUBSTR(v, 0, 2) give of abc?",
                "select substr(v, 0, 2) from (select 'abc' as v) t",
                "select substr(v, 1, 2) from (select 'abc' as v) t",
                Wording.manual(
                        Wording.custom("Begin at 1, and check that the start is not smaller."),
                        "functions-string.html",
                        "substr counts from 1")),
        SUBSTR_NEGATIVE(
                "What does SUBSTR(v, -2) give of abc?",
                "select substr(v, -2) from (select 'abc' as v) t",
                "select substr(v, 2) from (select 'abc' as v) t",
                Wording.manual(
                        Wording.custom("Do not begin before 1."),
                        "functions-string.html",
                        "substr counts from 1; there is RIGHT for the end of a text")),
        TRIM_BOTH(
                "Is TRIM(BOTH 'a' FROM v) understood?",
                "select trim(both 'a' from v) from (select 'abc' as v) t",
                "select trim(v) from (select 'abc' as v) t",
                Standard.says(
                        Wording.promise("bc", "Trim other characters than blanks in the application."),
                        "6.7 <string value function>: TRIM with BOTH, a character and FROM")),
        POSITION(
                "Is POSITION('b' IN v) understood?",
                "select position('b' in v) from (select 'abc' as v) t",
                "select replace(v, 'b', '') from (select 'abc' as v) t",
                Standard.says(
                        Wording.promise("2", "Find positions in the application."),
                        "6.6 <numeric value function>: POSITION with IN")),
        CONCAT_NULL(
                "What does CONCAT(v, NULL) give?",
                "select concat(v, null) from (select 'abc' as v) t",
                "select concat(v, '') from (select 'abc' as v) t",
                Wording.manual(
                        Wording.custom("Wrap every part in COALESCE(…, '')."),
                        "functions-string.html",
                        "concat leaves NULL out; others give NULL")),
        STRING_AGG(
                "Is STRING_AGG(v, ',') understood?",
                "select string_agg(v, ',') from (select 'abc' as v) t",
                "select max(v) from (select 'abc' as v) t",
                Wording.manual(
                        Wording.custom("Join the texts in the application."),
                        "functions-aggregate.html",
                        "string_agg joins texts; its name is an extension")),
        GROUP_CONCAT(
                "Is GROUP_CONCAT(v) understood?",
                "select group_concat(v) from (select 'abc' as v) t",
                "select max(v) from (select 'abc' as v) t",
                Wording.manual(
                        Wording.custom("Join the texts in the application."),
                        "functions-aggregate.html",
                        "The function is called string_agg here"));

        private final Wording wording;

        Of(String asks, String sql, String neighbour, Claim claim) {
            wording = new Wording(asks, sql, neighbour, claim);
        }
    }

    @Override
    public Wording wording() {
        return of.wording;
    }
}
