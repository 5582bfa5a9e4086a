package org.sextantdb.harness.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How the types of columns are spelled. */
public interface TypeDialect extends LiteralDialect {

    /** A variable text column of at most {@code chars} characters. */
    default String text(int chars) {
        return "varchar(" + chars + ")";
    }

    /**
     * The same for every Unicode character. It names a character set only where the database has another one, because whoever
     * names a character set may get another collation with it.
     */
    default String unicodeText(int chars) {
        return unicode(text(chars));
    }

    /** A column of bytes. */
    default String bytes() {
        return "blob";
    }

    /** A variable column of at most {@code length} bytes. */
    default String bytes(int length) {
        return "varbinary(" + length + ")";
    }

    /** A text column without a length, for every Unicode character. */
    default String unboundedText() {
        return unicode("text");
    }

    /** A new UUID as text, from a function that may stand in DEFAULT; empty where there is none. */
    default Optional<String> newUuid() {
        return Optional.empty();
    }

    /** A column of exactly {@code length} bytes, where the engine has such a type; else of any number of bytes. */
    default String fixedBytes(int length) {
        return "binary(" + length + ")";
    }

    /** A type for texts, spelled as it is, for every Unicode character. */
    default String unicode(String type) {
        return type;
    }

    /** The statements that make a table of {@code id int} and a column {@code v} that takes one of some words. */
    default List<String> createEnumerated(String table, List<String> words) {
        return List.of("create table " + table + " (id int, v enum("
                + words.stream().map(this::literal).collect(Collectors.joining(", ")) + "))");
    }
}
