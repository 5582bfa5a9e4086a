package org.sextantdb.suites.schema.types;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HexFormat;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.engine.Dialect;

/**
 * A value at the edge of what a type holds, in the two spellings in which it reaches a server.
 *
 * @param name the name of the fact
 * @param literal as it stands in a statement of a dialect
 * @param parameter the same as a driver is given it
 * @param text the same as the driver's text, after {@link #plain}
 */
record BoundaryValue(String name, Function<Dialect, String> literal, Object parameter, String text) {

    /** A truth value. */
    static BoundaryValue of(String name, boolean value) {
        return new BoundaryValue(name, dialect -> Boolean.toString(value), value, Boolean.toString(value));
    }

    /** A whole number; the parameter is an int where it fits, else a long, else a decimal. */
    static BoundaryValue of(String name, String digits) {
        BigDecimal number = new BigDecimal(digits);
        Object parameter = number;
        if (number.precision() <= 18 || number.compareTo(BigDecimal.valueOf(number.longValue())) == 0) {
            parameter = number.longValue() == number.intValue() ? (Object) number.intValue() : number.longValue();
        }
        return new BoundaryValue(name, dialect -> digits, parameter, number.toPlainString());
    }

    /** A floating point number of four bytes. */
    static BoundaryValue of(String name, float value) {
        return new BoundaryValue(name, dialect -> Float.toString(value), value, Float.toString(value));
    }

    /** A floating point number of eight bytes. */
    static BoundaryValue of(String name, double value) {
        return new BoundaryValue(name, dialect -> Double.toString(value), value, Double.toString(value));
    }

    /** A text. */
    static BoundaryValue ofText(String name, String value) {
        return new BoundaryValue(name, dialect -> dialect.literal(value), value, value);
    }

    /** Bytes; their text is their hexadecimal digits. */
    static BoundaryValue ofBytes(String name, byte[] value) {
        String hex = HexFormat.of().withUpperCase().formatHex(value);
        return new BoundaryValue(name, dialect -> dialect.bytesLiteral(hex), value, hex);
    }

    /** The literal in a dialect. */
    String literalIn(Dialect dialect) {
        return literal.apply(dialect);
    }

    /** What a statement selects to see the value: bytes are read as the server spells them. */
    String read(String column, Dialect dialect) {
        return parameter instanceof byte[] ? dialect.bytesHex(column) : column;
    }

    /** The driver's text without what only drivers differ in: {@code t} for true, exponents, trailing zeros. */
    String plain(@Nullable String seen) {
        String read = String.valueOf(seen);
        try {
            if (parameter instanceof Boolean) {
                return read.equals("1") || read.equals("t")
                        ? "true"
                        : read.equals("0") || read.equals("f") ? "false" : read;
            }
            if (parameter instanceof Float) {
                return same(read, Float.parseFloat(read) == (Float) parameter);
            }
            if (parameter instanceof Double) {
                return same(read, Double.parseDouble(read) == (Double) parameter);
            }
            return parameter instanceof Number ? digits(read, MathContext.UNLIMITED) : read;
        } catch (NumberFormatException noNumber) {
            return read;
        }
    }

    private String same(String read, boolean equal) {
        return equal ? text : digits(read, new MathContext(17));
    }

    private static String digits(String read, MathContext precision) {
        BigDecimal number = new BigDecimal(read).round(precision).stripTrailingZeros();
        return number.scale() < -20 || number.scale() > 20 ? number.toString() : number.toPlainString();
    }
}
