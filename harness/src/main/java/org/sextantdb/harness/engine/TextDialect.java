package org.sextantdb.harness.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How texts are compared, counted and converted, and what their character sets and collations are called. */
public interface TextDialect extends LiteralDialect {

    /** Two collations that every installation has, as they stand behind the type of a text column. */
    List<String> twoCollations();

    /** Two more that every installation has, none of them binary where there is a choice. */
    List<String> twoOtherCollations();

    /** The name of a collation as it stands behind COLLATE; empty where the engine has none of the kind. */
    Optional<String> collation(CollationKind kind);

    /** The statement that makes the collation of a kind; empty where it is there already. */
    default Optional<String> makeCollation(CollationKind kind) {
        return Optional.empty();
    }

    /** The names of the collations that {@link TypeDialect#unicodeText} can have, ready to stand behind COLLATE. */
    String collationNames();

    /** A condition that a text has a regular expression somewhere in it. */
    default String matches(String expression, String pattern) {
        return expression + " regexp " + pattern;
    }

    /** The statement after which a new database holds its texts in UTF-16; empty where there is none. */
    default Optional<String> storeInUtf16() {
        return Optional.empty();
    }

    /** A value as the server writes it down. */
    default String asText(String expression) {
        return "cast(" + expression + " as varchar(60))";
    }

    /** The text of the value under a name of a JSON document. */
    default String jsonText(String document, String name) {
        return document + " ->> '" + name + "'";
    }

    /** The hexadecimal digits, in upper case, of a column of bytes. */
    default String bytesHex(String expression) {
        return "hex(" + expression + ")";
    }

    /** The bytes of a text as the server holds them, in upper-case hexadecimal digits. */
    default String hex(String expression) {
        return "hex(" + expression + ")";
    }

    /** The query for the character set in which the server takes what this client sends; {@code UTF-8} for all of Unicode. */
    String clientCharacterSet();

    /** One text behind the other. */
    default String concatenated(String first, String second) {
        return first + " || " + second;
    }

    /** The number of characters as the server counts them. */
    default String charLength(String expression) {
        return "char_length(" + expression + ")";
    }

    /** The number of bytes as the server counts them. */
    default String byteLength(String expression) {
        return "octet_length(" + expression + ")";
    }

    /** The query for the character set of a column, as the server names it. */
    default String characterSet(String table, String column) {
        return "select character_set_name from information_schema.columns where table_schema = current_schema"
                + " and table_name = " + literal(table) + " and column_name = " + literal(column);
    }

    /** Expressions for the character sets and collations in force in a session, by what each is for. */
    default Map<String, String> characterSetsInForce() {
        return Map.of();
    }

    /** Bytes, given in upper-case hexadecimal digits, declared to be a text in UTF-8. */
    default String bytesAsText(String hex) {
        return "cast(" + bytesLiteral(hex) + " as text)";
    }

    /** The text whose UTF-8 bytes were once read as those of Windows-1252. */
    String undoubled(String expression);
}
