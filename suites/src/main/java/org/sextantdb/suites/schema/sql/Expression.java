package org.sextantdb.suites.schema.sql;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.suites.Standard;

/** An expression or a literal is written that means one thing here and another there. */
public record Expression(Of of) implements SqlCase {

    /** Expressions. */
    public enum Of {
        QUOTE_DOUBLED(
                "Does '''' give one quote?",
                "select '''' from (select 7 as n) t",
                "select 'x' from (select 7 as n) t",
                Standard.says(
                        Wording.promise("'", "Double every quote, or bind a parameter."),
                        "5.3 <literal>: a quote symbol is two quotes")),
        TEXTS_ON_TWO_LINES(
                "Do 'a' and 'b' on two lines join to one text?",
                "select 'a'\n'b' from (select 7 as n) t",
                "select 'ab' from (select 7 as n) t",
                Standard.says(
                        Wording.promise("ab", "Write one literal, or join in the application."),
                        "5.3 <literal>: parts with a separator between them are one literal")),
        TEXTS_ON_ONE_LINE(
                "What does 'a' 'b' on one line give?",
                "select 'a' 'b' from (select 7 as n) t",
                "select 'ab' from (select 7 as n) t",
                Standard.says(
                        Wording.custom("Write one literal, or join in the application."),
                        "5.3 <literal>: the separator must hold a new line")),
        COMMENT_WITHOUT_BLANK(
                "Does -- begin a comment when no blank follows?",
                "select 5--1\n",
                "select 5 -- 1\n",
                Standard.says(
                        Wording.promise("5", "Write a blank behind --, and one between two minus signs."),
                        "5.2 <token> and <separator>: two minus signs introduce a comment")),
        TEXT_BELOW_NUMBER(
                "Is 10 compared with the text '9' as a number?",
                "select case when 10 > '9' then 'yes' else 'no' end from (select 7 as n) t",
                "select case when 10 > 9 then 'yes' else 'no' end from (select 7 as n) t",
                Wording.manual(
                        Wording.promise(
                                "yes", "Compare numbers with numbers: no quotes, and parameters of the right type."),
                        "typeconv-oper.html",
                        "A quoted literal takes the type of the other side")),
        IS_DISTINCT_FROM(
                "Is IS DISTINCT FROM understood?",
                "select case when n is distinct from null then 'yes' else 'no' end from (select 7 as n) t",
                "select case when n is not null then 'yes' else 'no' end from (select 7 as n) t",
                Wording.manual(
                        Wording.promise("yes", "Write a = b OR (a IS NULL AND b IS NULL), and NOT around it."),
                        "functions-comparison.html",
                        "IS DISTINCT FROM takes NULL as a value that can be compared")),
        NULL_SAFE_EQUAL(
                "Is <=> understood?",
                "select n <=> 7 from (select 7 as n) t",
                "select n = 7 from (select 7 as n) t",
                Wording.manual(
                        Wording.custom("Write a = b OR (a IS NULL AND b IS NULL)."),
                        "functions-comparison.html",
                        "The standard's spelling is IS NOT DISTINCT FROM")),
        CARET(
                "What does 2 ^ 3 give?",
                "select 2 ^ 3 from (select 7 as n) t",
                "select power(2, 3) from (select 7 as n) t",
                Wording.manual(Wording.custom("Write POWER(2, 3)."), "functions-math.html", "^ is a power here")),
        WHERE_NUMBER(
                "Is WHERE 1 true?",
                "select n from (select 7 as n) t where 1",
                "select n from (select 7 as n) t where 1 = 1",
                Standard.says(
                        Wording.custom("Write WHERE 1 = 1."),
                        "7.6 <where clause>: a search condition, which no number is")),
        CAST_SHORTHAND(
                "Is n::integer understood for a cast?",
                "select n::integer from (select 7 as n) t",
                "select n from (select 7 as n) t",
                Wording.manual(
                        Wording.custom("Write CAST, to a type that all engines take."),
                        "sql-expressions.html#SQL-SYNTAX-TYPE-CASTS",
                        "The two colons are an extension")),
        NUMBER_PLUS_TEXT(
                "What does 1 + 'a' give?",
                "select 1 + 'a' from (select 7 as n) t",
                "select 1 + 1 from (select 7 as n) t",
                Standard.says(
                        Wording.custom("Convert in the application, where a text that is no number is noticed."),
                        "6.12 <numeric value expression>: operands are numbers"));

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
