package org.sextantdb.suites.lying;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One way in which an engine can be wrong without saying so. */
enum Lie {
    /** Tells the truth: what is red with this one is the test's own fault. */
    NONE(sql -> sql),
    /** UNIQUE is accepted and forgotten. */
    DROPS_UNIQUE(
            sql -> sql.replaceAll("(?i)\\bunique index\\b", "index").replaceAll("(?i),\\s*unique \\([^)]*\\)", "")),
    /** UNIQUE is accepted and forgotten where it is over a wide column: one key of many. */
    DROPS_WIDE_UNIQUE(Lie::withoutWideUnique),
    /** What is read has another Java type than what was declared. */
    REPORTS_ANOTHER_TYPE(sql -> sql),
    /** Capital letters become small ones on their way in. */
    FOLDS_CASE(sql -> literals(sql, text -> text.toLowerCase(Locale.ROOT))),
    /** Texts are put into their composed form. */
    NORMALISES(sql -> literals(sql, Lie::composed)),
    /** UTF-8 is taken for Latin-1 and encoded once more. */
    ENCODES_TWICE(sql -> literals(sql, Lie::encodedTwice)),
    /** Names are cut to 60 letters. */
    CUTS_NAMES(sql -> sql.replaceAll("\\b([a-z]{60})[a-z]+\\b", "$1")),
    /** What is beyond the basic plane is stored as a question mark. */
    EMOJI_TO_QUESTION_MARK(Lie::withoutSupplementary),
    /** Texts are cut at twelve characters. */
    TRUNCATES(Lie::cut),
    /** An empty text is refused, and texts are cut at twelve characters. */
    REFUSES_EMPTY_AND_TRUNCATES(sql -> cut(sql.replace("''", "no literal"))),
    /** Rollback commits. */
    COMMITS_ON_ROLLBACK(sql -> sql),
    /** Autocommit cannot be turned off: every statement is a transaction of its own. */
    NO_TRANSACTIONS(sql -> sql),
    /** Every level that is asked for is READ "isolation level read committed", and the server says otherwise. */
    IGNORES_LEVEL(sql -> claimsLevel(
            sql.replaceAll("(?i)isolation level (repeatable read|serializable)", "isolation level read committed"))),
    /** REPEATABLE READ takes a snapshot for each statement. */
    SNAPSHOT_EACH_STATEMENT(
            sql -> sql.replaceAll("(?i)isolation level repeatable read", "isolation level read committed")),
    /** A commit keeps what was written first and forgets the rest. */
    COMMITS_HALF(sql -> sql),
    /** The victim of a deadlock is told that all went well. */
    HIDES_DEADLOCKS(sql -> sql),
    /** FOR UPDATE and FOR SHARE are read over. */
    LOCKS_NOTHING(sql -> sql.replaceAll("(?i) for (update|share)", "")),
    /** A writing statement never returns, and cannot be cancelled. */
    NEVER_RETURNS(sql -> sql),
    /** CHECK is parsed and ignored. */
    IGNORES_CHECK(sql ->
            sql.replaceAll("(?i)(constraint \\w+ )?check \\([^)]*\\)", "").replaceAll(",\\s*\\)", ")")),
    /** An upsert that meets a row leaves it as it is. */
    UPSERT_DOES_NOTHING(sql -> sql.replaceAll("(?is)do update set .*", "do nothing")),
    /** A duplicate key is not reported. */
    SWALLOWS_DUPLICATES(sql -> sql),
    /** One increment of a thousand adds nothing. */
    LOSES_ONE_IN_A_THOUSAND(Lie::losing),
    /** What is inserted is inserted once more. */
    INSERTS_TWICE(sql -> sql),
    /** Every statement says that it has affected one row. */
    REPORTS_ONE(sql -> sql),
    /** One commit of ten rolls back, and returns as if it had not. */
    ACKNOWLEDGES_AND_ROLLS_BACK(sql -> sql),
    /** Rollback is refused, and the transaction stays open. */
    REFUSES_ROLLBACK(sql -> sql),
    /** A rollback takes the rows back, and leaves the schema as it was changed. */
    KEEPS_SCHEMA_ON_ROLLBACK(sql -> sql),
    /** ALTER TABLE … RENAME loses an index of the table. */
    LOSES_INDEX_ON_RENAME(sql -> sql),
    /** What is dropped is there as before. */
    SAYS_DROPPED(sql -> done(
            sql,
            "drop (table|index|view|trigger) .*",
            "alter table \\w+ drop .*",
            "alter table \\w+ .* drop (default|not null)")),
    /** A constraint that is added to a table is forgotten. */
    FORGETS_ADDED_CONSTRAINTS(
            sql -> done(sql, "alter table \\w+ add constraint .*", "alter table \\w+ alter .* set not null")),
    /** A column that is added has its type, and none of the rules behind it. */
    FORGETS_RULES_OF_ADDED_COLUMN(sql -> sql.replaceAll("(?i)^(alter table \\w+ add column \\w+ \\w+) .*", "$1")),
    /** A column whose type is changed has its values cut to the new length. */
    CUTS_ON_TYPE_CHANGE(sql -> sql.replaceAll(
            "(?i)alter table (\\w+) alter column (\\w+) set data type \\w+\\((\\d+)\\).*",
            "update $1 set $2 = substr($2, 1, $3)")),
    /** An index is said to be made. */
    SAYS_INDEXED(sql -> done(sql, "create (unique )?index .*")),
    /** The lock against others who write is given to everybody. */
    LOCKS_NOBODY_OUT(sql -> sql.replaceAll("(?i)begin (immediate|exclusive)", "begin")),
    /** The driver answers right and the bytes on the server are others. */
    RIGHT_THROUGH_THE_DRIVER_WRONG_IN_HEX(sql -> sql.replaceAll("hex\\((\\w+)\\)", "hex($1 || 'x')"));

    private static final AtomicInteger INCREMENTS = new AtomicInteger();
    private static final Pattern WIDE = Pattern.compile("(?i)varchar\\(([3-9]\\d\\d|\\d{4,})\\)");
    private static final Pattern LITERAL = Pattern.compile("'((?:[^']|'')*)'");

    final UnaryOperator<String> rewrite;

    Lie(UnaryOperator<String> rewrite) {
        this.rewrite = rewrite;
    }

    /** As a URL names it, in small letters alone. */
    String inUrl() {
        return name().toLowerCase(Locale.ROOT).replace("_", "");
    }

    static Lie named(String inUrl) {
        return Arrays.stream(values())
                .filter(lie -> lie.inUrl().equals(inUrl))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no lie " + inUrl));
    }

    /** What becomes of a text parameter. */
    String parameter(String text) {
        return switch (this) {
            case EMOJI_TO_QUESTION_MARK -> withoutSupplementary(text);
            case FOLDS_CASE -> text.toLowerCase(Locale.ROOT);
            case NORMALISES -> composed(text);
            case ENCODES_TWICE -> encodedTwice(text);
            case TRUNCATES, REFUSES_EMPTY_AND_TRUNCATES -> text.length() > 12 ? text.substring(0, 12) : text;
            default -> text;
        };
    }

    /** Statements of some forms are answered as if they had been done. */
    private static String done(String sql, String... forms) {
        boolean isMeant = Arrays.stream(forms).anyMatch(form -> sql.matches("(?is)\\s*" + form));
        return isMeant ? "drop view if exists never_made" : sql;
    }

    private static String withoutSupplementary(String text) {
        return text.codePoints()
                .map(c -> Character.isSupplementaryCodePoint(c) ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String withoutWideUnique(String sql) {
        return WIDE.matcher(sql).find() ? sql.replaceAll("(?i),\\s*unique \\([^)]*\\)", "") : sql;
    }

    private static String literals(String sql, UnaryOperator<String> change) {
        return LITERAL.matcher(sql)
                .replaceAll(literal -> Matcher.quoteReplacement("'" + change.apply(literal.group(1)) + "'"));
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static String encodedTwice(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static String losing(String sql) {
        boolean lost = sql.contains("v + 1") && INCREMENTS.incrementAndGet() % 1_000 == 0;
        return lost ? sql.replace("v + 1", "v + 0") : sql;
    }

    private static String claimsLevel(String sql) {
        return sql.replace("current_setting('transaction_isolation')", "'serializable'");
    }

    private static String cut(String sql) {
        return sql.replaceAll("'([^']{12})[^']+'", "'$1'");
    }
}
