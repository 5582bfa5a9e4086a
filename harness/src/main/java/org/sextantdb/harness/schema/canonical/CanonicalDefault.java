package org.sextantdb.harness.schema.canonical;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.schema.canonical.CanonicalType.Kind;

/**
 * What a column holds where a row says nothing.
 *
 * @param form what it is
 * @param value in one spelling
 */
public record CanonicalDefault(Form form, String value) {
    static final CanonicalDefault NONE = new CanonicalDefault(Form.NONE, "");

    /** What a default is. */
    public enum Form {
        NONE,
        NUMBER,
        TEXT,
        /** {@code true} or {@code false}. */
        BOOLEAN,
        /** The time of the statement or transaction. */
        NOW,
        UUID,
        EXPRESSION
    }

    static CanonicalDefault of(@Nullable String spelled, CanonicalType type, String family) {
        if (spelled == null) {
            return NONE;
        }
        Node node = Expression.of(spelled, family, Set.of(), Set.of()).node();
        if (node.is("null")) {
            return NONE;
        }
        if (node.is("not understood")) {
            return new CanonicalDefault(Form.EXPRESSION, spelled);
        }
        return node.isLiteral() ? literal(node, type) : expression(node, type);
    }

    private static CanonicalDefault literal(Node node, CanonicalType type) {
        if (type.kind() == Kind.BOOLEAN) {
            boolean isTrue = Set.of("1", "t", "true", "yes", "on").contains(node.word());
            return new CanonicalDefault(Form.BOOLEAN, String.valueOf(isTrue));
        }
        String number = Numbers.spelled(node.word());
        if (type.isNumber() && number != null) {
            return new CanonicalDefault(Form.NUMBER, number);
        }
        boolean isArray = type.kind() == Kind.ARRAY && node.word().equals("{}");
        boolean isNumber = node.kind() == Node.Kind.NUMBER && type.kind() != Kind.TEXT;
        return new CanonicalDefault(isNumber ? Form.NUMBER : Form.TEXT, isArray ? "[]" : node.word());
    }

    private static CanonicalDefault expression(Node node, CanonicalType type) {
        String text = node.toString();
        boolean isUuid = text.matches("(?:gen_random_uuid|uuid|uuid_generate_v\\d|uuidv\\d|uuid_v\\d|sys_guid)\\(\\)")
                || text.equals("uuid_to_bin(uuid())")
                || text.contains("randomblob(") && (text.contains("hex(") || type.kind() == Kind.BYTES);
        if (isUuid) {
            return new CanonicalDefault(Form.UUID, "");
        }
        boolean isNow = node.is("current_timestamp")
                || node.is("timezone") && text.contains("current_timestamp()")
                || text.matches("(?:datetime|strftime)\\((?:'[^']*', )?'now'(?:, '[a-z]+')*\\)");
        if (isNow) {
            return new CanonicalDefault(Form.NOW, "");
        }
        if (node.is("current_date") || text.equals("date('now')")) {
            return new CanonicalDefault(Form.EXPRESSION, "current_date()");
        }
        boolean isEmpty = node.parts().isEmpty();
        if (isEmpty && (node.is("json_array") || node.is("list") || node.is("jsonb_build_array"))) {
            return new CanonicalDefault(Form.TEXT, "[]");
        }
        if (isEmpty && (node.is("json_object") || node.is("jsonb_build_object"))) {
            return new CanonicalDefault(Form.TEXT, "{}");
        }
        return new CanonicalDefault(Form.EXPRESSION, text);
    }

    /** Whether rows hold the same, where one engine has a type of its own for it and the other one has not. */
    boolean isSame(CanonicalDefault other) {
        return equals(other)
                || form != Form.EXPRESSION && other.form != Form.EXPRESSION && loose().equals(other.loose());
    }

    private String loose() {
        return switch (form) {
            case NUMBER, TEXT -> value;
            case BOOLEAN -> value.equals("true") ? "1" : "0";
            case NONE, NOW, UUID, EXPRESSION -> form.name();
        };
    }

    /** As a sentence has it. */
    public String words() {
        return switch (form) {
            case NONE -> "no default";
            case NUMBER, BOOLEAN, EXPRESSION -> "the default " + value;
            case TEXT -> "the default '" + value + "'";
            case NOW -> "the current time as default";
            case UUID -> "a new uuid as default";
        };
    }
}
