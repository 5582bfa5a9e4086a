package org.sextantdb.suites.schema.sql;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.suites.Standard;

/** A function or a cast that programs use everywhere is called with an ordinary value or one at its edge. */
public record ScalarFunction(Of of) implements SqlCase {

    /** Calls. */
    public enum Of {
        COALESCE(
                "Does COALESCE give the first value that is not NULL?",
                "select coalesce(null, 'abc')",
                "select 1",
                Standard.says(
                        Wording.promise("abc", "Use it instead of IFNULL and NVL."),
                        "6.9 <case expression>: COALESCE")),
        IFNULL(
                "Is IFNULL understood?",
                "select ifnull('v', 'x')",
                "select coalesce('v', 'x')",
                Standard.says(Wording.custom("Write COALESCE."), "6.9 <case expression>: the word is COALESCE")),
        IF(
                "Is IF(…, 'y', 'n') understood?",
                "select if(2 > 1, 'y', 'n')",
                "select case when 2 > 1 then 'y' else 'n' end",
                Standard.says(
                        Wording.custom("Write CASE WHEN … THEN … ELSE … END."),
                        "6.9 <case expression>: the word is CASE")),
        GREATEST_NULL(
                "What does GREATEST(1, NULL, 2) give?",
                "select greatest(1, null, 2)",
                "select case when 1 > 2 then 1 else 2 end",
                Wording.manual(
                        Wording.custom("Wrap every part in COALESCE, or write CASE."),
                        "functions-conditional.html#FUNCTIONS-GREATEST-LEAST",
                        "GREATEST leaves NULL out; others give NULL")),
        LOG(
                "Which base has LOG(100)?",
                "select log(100)",
                "select ln(100)",
                Wording.manual(
                        Wording.custom("Write LN or LOG10, which say their base."),
                        "functions-math.html",
                        "log has base 10, ln is natural")),
        CAST_TO_INTEGER(
                "Is CAST('12' AS INTEGER) understood?",
                "select cast('12' as integer)",
                "select cast('12' as decimal(10, 0))",
                Standard.says(
                        Wording.promise("12", "Write CAST('12' AS DECIMAL(10, 0)), or convert in the application."),
                        "6.10 <cast specification>: a character string is cast to INTEGER")),
        CAST_FRACTION(
                "What does CAST(2.5 AS INTEGER) give?",
                "select cast(2.5 as integer)",
                "select cast(2.5 as decimal(10, 0))",
                Standard.says(
                        Wording.custom("Say which way with FLOOR, CEIL or ROUND first."),
                        "6.10 <cast specification>: rounding or truncating is implementation-defined")),
        CAST_TO_VARCHAR(
                "Is CAST(12 AS VARCHAR(10)) understood?",
                "select cast(12 as varchar(10))",
                "select concat(12, '')",
                Standard.says(
                        Wording.promise("12", "Convert in the application, or let CONCAT do it."),
                        "6.10 <cast specification>: a number is cast to a character string")),
        ROUND_HALF(
                "Does ROUND(2.5) give 3?",
                "select round(2.5)",
                "select round(2.4)",
                Wording.manual(
                        Wording.promise("3", "Round exact numbers only."),
                        "functions-math.html",
                        "round of numeric breaks ties away from zero")),
        ROUND_HUNDREDS(
                "Does ROUND(1234, -2) round to hundreds?",
                "select round(1234, -2)",
                "select round(12.34, 1)",
                Wording.manual(
                        Wording.promise("1200", "Divide, round and multiply."),
                        "functions-math.html",
                        "round to a negative number of places rounds before the decimal point"));

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
