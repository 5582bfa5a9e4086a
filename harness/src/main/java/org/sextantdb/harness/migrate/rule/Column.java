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
        return UNBOUNDED.contains(type) && sizes.isEmpty();
    }

    boolean json() {
        return type.equals("json");
    }

    /** Characters that a key may hold of it at most, and the bytes of each; 0 for a type that is not known here. */
    int keyBytes(int prefix, String tableCharset) {
        int length = sizes.isEmpty() ? 1 : sizes.get(0);
        return switch (type) {
            case "varchar", "char", "character", "nvarchar", "nchar", "text", "tinytext", "mediumtext", "longtext" ->
                (prefix > 0 ? prefix : length) * bytesOfCharacter(charset.orElse(tableCharset));
            case "varbinary", "binary", "blob", "tinyblob", "mediumblob", "longblob" -> prefix > 0 ? prefix : length;
            case "bigint", "int8", "double", "float8", "serial", "bigserial" -> 8;
            case "int", "integer", "int4", "float", "real", "date", "time" -> 4;
            case "smallint", "int2" -> 2;
            case "tinyint", "boolean", "bool" -> 1;
            case "datetime", "timestamp" -> 5;
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
