package org.sextantdb.harness.results;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One JSON object that is being written: fields in the order of the calls, foreign texts redacted. */
final class JsonRecord {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final ObjectNode node;
    private final UnaryOperator<String> redaction;

    JsonRecord(UnaryOperator<String> redaction) {
        this(MAPPER.createObjectNode(), redaction);
    }

    private JsonRecord(ObjectNode node, UnaryOperator<String> redaction) {
        this.node = node;
        this.redaction = redaction;
    }

    /** A word of the kit itself: never redacted, so that a password called "cell" does not break the file. */
    JsonRecord kit(String name, @Nullable String value) {
        node.put(name, value);
        return this;
    }

    JsonRecord text(String name, @Nullable String value) {
        node.put(name, value == null ? null : redaction.apply(value));
        return this;
    }

    JsonRecord texts(String name, @Nullable Map<String, String> values) {
        if (values == null) {
            node.putNull(name);
            return this;
        }
        ObjectNode object = node.putObject(name);
        values.forEach((key, value) -> object.put(name(key), redaction.apply(value)));
        return this;
    }

    JsonRecord list(String name, List<String> values) {
        ArrayNode array = node.putArray(name);
        values.forEach(value -> array.add(redaction.apply(value)));
        return this;
    }

    JsonRecord integer(String name, long value) {
        node.put(name, value);
        return this;
    }

    JsonRecord numbers(String name, List<Integer> values) {
        ArrayNode array = node.putArray(name);
        values.forEach(array::add);
        return this;
    }

    JsonRecord integers(String name, Map<String, Integer> values) {
        ObjectNode object = node.putObject(name);
        values.forEach((key, value) -> object.put(name(key), value));
        return this;
    }

    JsonRecord decimal(String name, double value) {
        node.put(name, value);
        return this;
    }

    JsonRecord flag(String name, @Nullable Boolean value) {
        node.put(name, value);
        return this;
    }

    JsonRecord object(String name, @Nullable Consumer<JsonRecord> fields) {
        if (fields == null) {
            node.putNull(name);
        } else {
            fields.accept(new JsonRecord(node.putObject(name), redaction));
        }
        return this;
    }

    <T> JsonRecord objects(String name, List<T> values, BiConsumer<JsonRecord, T> fields) {
        ArrayNode array = node.putArray(name);
        values.forEach(value -> fields.accept(new JsonRecord(array.addObject(), redaction), value));
        return this;
    }

    /** Halves of surrogate pairs become question marks: readers of JSON do not take them in names, not even escaped. */
    private static String name(String key) {
        return new String(key.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** One line of JSON. Halves of surrogate pairs are escaped: UTF-8 cannot hold them, and tests of charsets see them. */
    @Override
    public String toString() {
        String json = MAPPER.writeValueAsString(node);
        StringBuilder escaped = new StringBuilder(json.length());
        for (int at = 0; at < json.length(); at++) {
            char c = json.charAt(at);
            if (!Character.isSurrogate(c)) {
                escaped.append(c);
            } else if (Character.isHighSurrogate(c)
                    && at + 1 < json.length()
                    && Character.isLowSurrogate(json.charAt(at + 1))) {
                escaped.append(c).append(json.charAt(++at));
            } else {
                escaped.append(String.format("\\u%04X", (int) c));
            }
        }
        return escaped.toString();
    }
}
