package org.sextantdb.harness.schema.canonical;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Literals in one spelling. */
final class Numbers {
    private static final Set<String> NUMERIC = Set.of(
            "smallint",
            "integer",
            "int",
            "bigint",
            "numeric",
            "decimal",
            "real",
            "double",
            "float",
            "signed",
            "unsigned");

    private Numbers() {}

    static Node number(String digits) {
        if (digits.startsWith("0x")) {
            return Node.call("bytes", Node.text(digits.substring(2)));
        }
        return Node.number(spelled(digits) == null ? digits : String.valueOf(spelled(digits)));
    }

    /** A number without zeros that say nothing; null where it is none. */
    static @Nullable String spelled(String digits) {
        try {
            BigDecimal number = new BigDecimal(digits.strip());
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException itIsNone) {
            return null;
        }
    }

    static Node bits(String digits) {
        return digits.matches("[01]+") ? Node.number(new BigInteger(digits, 2).toString()) : Node.text(digits);
    }

    /** A value without its cast; a text that is cast to a number, a boolean or an array is one. */
    static Node cast(Node value, String type) {
        if (value.kind() != Node.Kind.TEXT) {
            return value;
        }
        if (NUMERIC.contains(type)) {
            return number(value.word());
        }
        if (type.equals("boolean")) {
            return Node.number(value.word().startsWith("t") ? "1" : "0");
        }
        boolean isList = type.equals("[]")
                && value.word().startsWith("{")
                && value.word().endsWith("}");
        String inner = isList ? value.word().substring(1, value.word().length() - 1) : "";
        if (!isList || inner.contains("\"") || inner.contains("\\")) {
            return value;
        }
        List<Node> parts = inner.isEmpty()
                ? List.of()
                : Arrays.stream(inner.split(","))
                        .map(part -> spelled(part) == null ? Node.text(part) : number(part))
                        .toList();
        return Node.call("list", parts);
    }
}
