package org.sextantdb.suites.charset.roads;

import java.util.function.Function;
import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.suites.charset.Text;

/** The roads by which a text may reach a database, beside the plain literal and the plain parameter. */
public enum TextRoad {
    BATCH("in a batch of parameters", 200, rows(RowsOfTexts::batch)),
    SERVER_PREPARED("as a parameter that the server prepared", 200, rows(by -> by.plain("?", "t", "v = ?"))),
    PRIMARY_KEY("as a primary key", 200, rows(by -> by.key("primary key"))),
    UNIQUE_KEY("as a unique key", 200, rows(by -> by.key("unique"))),
    INDEX_LOOKUP("by an index", 200, rows(RowsOfTexts::index)),
    IN_LIST("by IN", 200, rows(by -> by.plain("?", "t", "v in ('a', ?, 'b')"))),
    LIKE_PATTERN("by LIKE", 200, rows(RowsOfTexts::like)),
    CONCATENATION(
            "through a concatenation",
            200,
            by -> new RowsOfTexts(by)
                    .plain(
                            by.concatenated("?", "''"),
                            "t",
                            by.concatenated("v", "'<'") + " = " + by.concatenated("?", "'<'"))),
    REPLACEMENT(
            "through REPLACE",
            200,
            rows(by -> by.plain("replace('#', '#', ?)", "t", "replace(v, '#', '<') = replace(?, '#', '<')"))),
    FUNCTION_ARGUMENT("as the argument of a function", 200, rows(RowsOfTexts::function)),
    UNION_AND_CTE(
            "through UNION and WITH",
            200,
            rows(by -> by.plain(
                    "?",
                    "(with c as (select id, v from t) select id, v from c union all select -1, 'other') u",
                    "v = ?"))),
    JSON_RAW("in a JSON string", 200, by -> new TextInJson(by).way(false)),
    JSON_ESCAPED("in a JSON string of escapes", 200, by -> new TextInJson(by).way(true)),
    GENERATED_COLUMN("through a generated column", 200, rows(RowsOfTexts::generated)),
    CHAR_COLUMN("in a CHAR column", 200, by -> new RowsOfTexts(by).column(by.unicode("char(200)"))),
    TEXT_COLUMN("in a TEXT column", 65_535, by -> new RowsOfTexts(by).column(by.unicode("text"))),
    CLOB_COLUMN("in a CLOB column", 65_535, by -> new RowsOfTexts(by).column("clob")),
    MEDIUMTEXT_COLUMN("in a MEDIUMTEXT column", 65_535, by -> new RowsOfTexts(by).column(by.unicode("mediumtext"))),
    NATIONAL_CHAR_COLUMN("in a NATIONAL CHARACTER column", 200, rows(by -> by.column("national character(200)"))),
    NATIONAL_VARCHAR_COLUMN(
            "in a NATIONAL CHARACTER VARYING column", 200, rows(by -> by.column("national character varying(200)"))),
    DEFAULT_VALUE("as a column's default", 200, definitions(by -> by.columns("default {text}"))),
    GENERATED_LITERAL(
            "as a literal of a generated column",
            200,
            definitions(by -> by.columns("generated always as ({text}) stored"))),
    CHECK_LITERAL("as a literal of a CHECK", 200, definitions(Definitions::check)),
    VIEW_LITERAL("as a literal of a view", 200, definitions(Definitions::view)),
    TRIGGER_LITERAL("as a literal of a trigger", 200, definitions(Definitions::trigger)),
    ENUM_MEMBER("as a member of an ENUM", Limits.NAME, definitions(Definitions::enumeration)),
    COLUMN_COMMENT("as a column's comment", 200, by -> new NamesAndComments(by).comments()),
    COLUMN_NAME("as a column's name", Limits.NAME, by -> new NamesAndComments(by).names()),
    COLUMN_LABEL("as the label of a query's column", Limits.NAME, by -> new NamesAndComments(by).labels());

    private final String words;
    private final int longest;
    private final Function<Dialect, Way> by;

    TextRoad(String words, int longest, Function<Dialect, Way> by) {
        this.words = words;
        this.longest = longest;
        this.by = by;
    }

    /** As the end of a question. */
    String words() {
        return words;
    }

    /** Whether a text is short enough for it: names have 63 bytes at most on some engines. */
    boolean takes(Text text) {
        return longest == Limits.NAME ? text.bytes() <= longest : text.codePoints() <= longest;
    }

    Way by(Dialect dialect) {
        return by.apply(dialect);
    }

    /** What to do instead where a text does not come through. */
    String advice() {
        return switch (this) {
            case COLUMN_NAME, COLUMN_LABEL -> "Name tables, columns and labels in ASCII.";
            case COLUMN_COMMENT -> "Write comments in characters of the basic plane, or keep them in the migrations.";
            case ENUM_MEMBER -> "Keep such words in a table, or in a VARCHAR column.";
            case CHAR_COLUMN, NATIONAL_CHAR_COLUMN, NATIONAL_VARCHAR_COLUMN ->
                "Use VARCHAR of a four-byte character set, whatever a text ends with.";
            case CLOB_COLUMN, MEDIUMTEXT_COLUMN ->
                "Use TEXT, or the type of your engine that a test has shown to hold it.";
            case FUNCTION_ARGUMENT, TRIGGER_LITERAL, CHECK_LITERAL, GENERATED_COLUMN, GENERATED_LITERAL ->
                "Do it in the application, where one code serves all engines.";
            default -> "Send texts as parameters into columns of a four-byte character set.";
        };
    }

    private static Function<Dialect, Way> rows(Function<RowsOfTexts, Way> way) {
        return dialect -> way.apply(new RowsOfTexts(dialect));
    }

    private static Function<Dialect, Way> definitions(Function<Definitions, Way> way) {
        return dialect -> way.apply(new Definitions(dialect));
    }

    /** How long a text may be. */
    private static final class Limits {
        private static final int NAME = 60;
    }
}
