package org.sextantdb.harness.schema.canonical;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.schema.canonical.CanonicalType.Kind;

/**
 * A type as a catalogue spells it, taken apart.
 *
 * @param name its words
 * @param numbers in its parentheses
 * @param texts in its parentheses
 */
record TypeName(String name, List<Integer> numbers, List<String> texts) {
    private static final Pattern LENGTHS = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern VALUE = Pattern.compile("'((?:[^']|'')*)'");
    private static final String ENUM = "enum";

    /**
     * Reads it.
     *
     * @param detail what PostgreSQL's catalogue says of a type that was made: {@code enum ('a', 'b')}, {@code domain
     *     text}; else anything
     */
    static CanonicalType canonical(String type, String family, @Nullable String detail) {
        if (family.equals(Families.POSTGRESQL) && type.endsWith("[]")) {
            return CanonicalType.array(canonical(type.substring(0, type.length() - 2), family, null));
        }
        if (family.equals(Families.POSTGRESQL) && detail != null && detail.startsWith("enum (")) {
            return CanonicalType.enumeration(texts(detail));
        }
        if (family.equals(Families.POSTGRESQL) && detail != null && detail.startsWith("domain ")) {
            return canonical(detail.substring("domain ".length()).replaceAll(" check \\(.*", ""), family, null);
        }
        TypeName name = of(type.replaceFirst(" character set .*", ""));
        return switch (family) {
            case Families.POSTGRESQL -> name.postgresql();
            case Families.SQLITE -> name.sqlite();
            default -> name.mysql();
        };
    }

    private static TypeName of(String type) {
        if (type.startsWith("enum(") || type.startsWith("set(")) {
            return new TypeName(type.substring(0, type.indexOf('(')), List.of(), texts(type));
        }
        List<Integer> numbers = new ArrayList<>();
        Matcher lengths = LENGTHS.matcher(type);
        if (lengths.find()) {
            for (String number : lengths.group(1).split(",")) {
                if (number.strip().matches("\\d{1,9}")) {
                    numbers.add(Integer.valueOf(number.strip()));
                }
            }
        }
        return new TypeName(
                LENGTHS.matcher(type).replaceAll("").strip().replaceAll(" +", " "), List.copyOf(numbers), List.of());
    }

    private static List<String> texts(String type) {
        return VALUE.matcher(type)
                .results()
                .map(value -> value.group(1).replace("''", "'"))
                .toList();
    }

    private int number(int at, int otherwise) {
        return at < numbers.size() ? numbers.get(at) : otherwise;
    }

    private int length() {
        return number(0, (int) CanonicalType.ANY);
    }

    private CanonicalType postgresql() {
        return switch (name) {
            case "boolean" -> CanonicalType.of(Kind.BOOLEAN);
            case "smallint" -> CanonicalType.integer(16, false);
            case "integer" -> CanonicalType.integer(32, false);
            case "bigint" -> CanonicalType.integer(64, false);
            case "numeric" -> CanonicalType.decimal(length(), number(1, 0));
            case "real" -> CanonicalType.of(Kind.REAL);
            case "double precision" -> CanonicalType.of(Kind.DOUBLE);
            case "text", "citext" -> CanonicalType.of(Kind.TEXT);
            case "character varying", "character", "bpchar" -> CanonicalType.sized(Kind.TEXT, length());
            case "bytea" -> CanonicalType.of(Kind.BYTES);
            case "json", "jsonb" -> CanonicalType.of(Kind.JSON);
            case "uuid" -> CanonicalType.of(Kind.UUID);
            case "date" -> CanonicalType.of(Kind.DATE);
            case "time without time zone" -> CanonicalType.sized(Kind.TIME, number(0, 6));
            case "timestamp without time zone" -> CanonicalType.timestamp(false, number(0, 6));
            case "timestamp with time zone" -> CanonicalType.timestamp(true, number(0, 6));
            default -> CanonicalType.other(name);
        };
    }

    private CanonicalType mysql() {
        boolean isUnsigned = name.contains(" unsigned");
        return switch (name.split(" ")[0]) {
            case "tinyint" ->
                number(0, 4) == 1 && !isUnsigned
                        ? CanonicalType.of(Kind.BOOLEAN)
                        : CanonicalType.integer(8, isUnsigned);
            case "bit" -> number(0, 1) == 1 ? CanonicalType.of(Kind.BOOLEAN) : CanonicalType.other("bit");
            case "smallint" -> CanonicalType.integer(16, isUnsigned);
            case "mediumint" -> CanonicalType.integer(24, isUnsigned);
            case "int" -> CanonicalType.integer(32, isUnsigned);
            case "bigint" -> CanonicalType.integer(64, isUnsigned);
            case "decimal" -> CanonicalType.decimal(number(0, 10), number(1, 0));
            case "float" -> CanonicalType.of(Kind.REAL);
            case "double" -> CanonicalType.of(Kind.DOUBLE);
            case "char", "varchar" -> CanonicalType.sized(Kind.TEXT, length());
            case "tinytext" -> CanonicalType.named(Kind.TEXT, 255);
            case "text" -> CanonicalType.named(Kind.TEXT, 65_535);
            case "mediumtext" -> CanonicalType.named(Kind.TEXT, 16_777_215);
            case "longtext" -> CanonicalType.of(Kind.TEXT);
            case "binary", "varbinary" -> CanonicalType.sized(Kind.BYTES, number(0, 1));
            case "tinyblob" -> CanonicalType.named(Kind.BYTES, 255);
            case "blob" -> CanonicalType.named(Kind.BYTES, 65_535);
            case "mediumblob" -> CanonicalType.named(Kind.BYTES, 16_777_215);
            case "longblob" -> CanonicalType.of(Kind.BYTES);
            case "json" -> CanonicalType.of(Kind.JSON);
            case "uuid" -> CanonicalType.of(Kind.UUID);
            case "date" -> CanonicalType.of(Kind.DATE);
            case "time" -> CanonicalType.sized(Kind.TIME, number(0, 0));
            case "datetime" -> CanonicalType.timestamp(false, number(0, 0));
            case "timestamp" -> CanonicalType.timestamp(true, number(0, 0));
            case ENUM -> CanonicalType.enumeration(texts);
            default -> CanonicalType.other(name);
        };
    }

    /** What was declared; an integer has 64 bits whatever was declared, and the usual words for it say nothing of them. */
    private CanonicalType sqlite() {
        boolean isUnsigned = name.contains("unsigned");
        String zoneless =
                name.replace(" without time zone", "").replace("unsigned ", "").replace(" unsigned", "");
        return switch (zoneless) {
            case "boolean", "bool" -> CanonicalType.of(Kind.BOOLEAN);
            case "int", "integer", "bigint", "int8", "big int" -> CanonicalType.integer(CanonicalType.ANY, isUnsigned);
            case "int4" -> CanonicalType.integer(32, isUnsigned);
            case "mediumint" -> CanonicalType.integer(24, isUnsigned);
            case "smallint", "int2" -> CanonicalType.integer(16, isUnsigned);
            case "tinyint" -> length() == 1 ? CanonicalType.of(Kind.BOOLEAN) : CanonicalType.integer(8, isUnsigned);
            case "decimal", "numeric" -> CanonicalType.decimal(length(), number(1, 0));
            // SQLite's own REAL has eight bytes.
            case "real", "double", "double precision", "float" -> CanonicalType.of(Kind.DOUBLE);
            case "text", "clob", "longtext", "mediumtext", "citext" -> CanonicalType.of(Kind.TEXT);
            case "varchar", "character varying", "char", "character", "nvarchar", "nchar", "varying character" ->
                CanonicalType.sized(Kind.TEXT, length());
            case "blob", "bytea", "longblob" -> CanonicalType.of(Kind.BYTES);
            case "varbinary", "binary" -> CanonicalType.sized(Kind.BYTES, length());
            case "json", "jsonb" -> CanonicalType.of(Kind.JSON);
            case "uuid" -> CanonicalType.of(Kind.UUID);
            case "date" -> CanonicalType.of(Kind.DATE);
            case "time" -> CanonicalType.sized(Kind.TIME, length());
            case "timestamp", "datetime" -> CanonicalType.timestamp(false, length());
            case "timestamptz", "timestamp with time zone" -> CanonicalType.timestamp(true, length());
            default -> CanonicalType.other(name);
        };
    }
}
