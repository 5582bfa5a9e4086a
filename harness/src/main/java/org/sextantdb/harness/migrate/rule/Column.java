package org.sextantdb.harness.migrate.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A column as it was declared.
 *
 * @param type first word of the type, in lower case
 * @param sizes the numbers in parentheses behind it
 * @param charset what it names itself; empty for the table's
 */
record Column(String type, List<Integer> sizes, Optional<String> charset) {
    private static final Set<String> UNBOUNDED = Set.of(
            "text", "tinytext", "mediumtext", "longtext", "clob", "blob", "tinyblob", "mediumblob", "longblob", "long");

    boolean unbounded() {
        return UNBOUNDED.contains(type);
    }

    /** Whether some engines take no plain default for it. */
    boolean isLong() {
        return unbounded() || json();
    }

    boolean json() {
        return type.equals("json");
    }

    /**
     * The bytes that it needs in a key: of several engines the one that needs the least, and 0 for a type that is not known
     * here, so that no key is called too long that an engine takes.
     *
     * @param prefix characters of it that the key holds; 0 for all
     */
    int keyBytes(int prefix, String tableCharset) {
        int length = sizes.isEmpty() ? 1 : Math.min(sizes.get(0), 100_000);
        int held = prefix > 0 ? prefix : length;
        return switch (type) {
            case "varchar", "char", "character", "nvarchar", "nchar", "text", "tinytext", "mediumtext", "longtext" ->
                held * bytesOfCharacter(charset.orElse(tableCharset));
            case "varbinary", "binary", "blob", "tinyblob", "mediumblob", "longblob" -> held;
            case "bigint", "int8", "double", "float8", "serial", "bigserial" -> 8;
            case "datetime" -> 5;
            case "int", "integer", "int4", "float", "timestamp" -> 4;
            case "mediumint", "date", "time" -> 3;
            case "smallint", "int2" -> 2;
            case "tinyint", "boolean", "bool", "enum" -> 1;
            default -> 0;
        };
    }

    private static int bytesOfCharacter(String charset) {
        return switch (charset) {
            case "utf8", "utf8mb3" -> 3;
            case "latin1", "ascii", "binary" -> 1;
            default -> 4;
        };
    }
}
