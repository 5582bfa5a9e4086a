package org.sextantdb.suites.schema.types;

import java.util.List;
import java.util.Locale;
import org.sextantdb.harness.engine.Dialect;

/** Column types that a portable schema uses, with the values at their edges; decimals, dates and times have their own cases. */
public enum ColumnType {
    BOOLEAN("boolean"),
    SMALLINT("smallint"),
    INTEGER("integer"),
    BIGINT("bigint"),
    REAL("real"),
    FLOAT("float"),
    DOUBLE("double precision"),
    CHAR("char(36)"),
    VARCHAR("varchar(255)"),
    TEXT("text"),
    BYTES("");

    private final String sql;

    ColumnType(String sql) {
        this.sql = sql;
    }

    /** The type as it is declared. */
    String sql(Dialect dialect) {
        return this == BYTES ? dialect.bytes() : sql;
    }

    /** Smallest, largest, zero or empty, and an ordinary value. */
    List<BoundaryValue> edges() {
        return switch (this) {
            case BOOLEAN -> List.of(BoundaryValue.of("true", true), BoundaryValue.of("false", false));
            case SMALLINT -> whole("-32768", "32767");
            case INTEGER -> whole("-2147483648", "2147483647");
            case BIGINT -> whole("-9223372036854775808", "9223372036854775807");
            case REAL, FLOAT ->
                List.of(
                        BoundaryValue.of("minimum", -1e37f),
                        BoundaryValue.of("maximum", 1e37f),
                        BoundaryValue.of("zero", 0f),
                        BoundaryValue.of("seven-digits", 1234567f),
                        BoundaryValue.of("typical", 0.1f));
            case DOUBLE ->
                List.of(
                        BoundaryValue.of("minimum", -Double.MAX_VALUE),
                        BoundaryValue.of("maximum", Double.MAX_VALUE),
                        BoundaryValue.of("zero", 0d),
                        BoundaryValue.of("seventeen-digits", 0.30000000000000004),
                        BoundaryValue.of("typical", 0.1));
            case CHAR -> List.of(BoundaryValue.ofText("typical", "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"));
            case VARCHAR, TEXT ->
                List.of(
                        BoundaryValue.ofText("empty", ""),
                        BoundaryValue.ofText("longest", "x".repeat(255)),
                        BoundaryValue.ofText("quote-and-backslash", "it's \\ here"),
                        BoundaryValue.ofText("blanks-around", " a "),
                        BoundaryValue.ofText("typical", "Hello"));
            case BYTES ->
                List.of(
                        BoundaryValue.ofBytes("empty", new byte[0]),
                        BoundaryValue.ofBytes("every-byte", everyByte()),
                        BoundaryValue.ofBytes("zero-at-the-end", new byte[] {1, 0}),
                        BoundaryValue.ofBytes("typical", new byte[] {0x68, 0x69}));
        };
    }

    private static List<BoundaryValue> whole(String minimum, String maximum) {
        return List.of(
                BoundaryValue.of("minimum", minimum),
                BoundaryValue.of("maximum", maximum),
                BoundaryValue.of("zero", "0"),
                BoundaryValue.of("typical", "42"));
    }

    private static byte[] everyByte() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        return all;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
