package org.sextantdb.harness.results;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.model.InputException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object that is being read: each field is there and of its kind, or the message says which is not. */
final class JsonFields {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final JsonNode node;

    private JsonFields(JsonNode node) {
        this.node = node;
    }

    static JsonFields parse(String line) {
        try {
            JsonNode node = MAPPER.readTree(line);
            if (!node.isObject()) {
                throw new InputException("not a JSON object; delete the line or run again");
            }
            return new JsonFields(node);
        } catch (JacksonException e) {
            throw new InputException(
                    "not JSON (" + firstLine(e.getOriginalMessage()) + "); the file is damaged: " + "run again");
        }
    }

    boolean isNull(String name) {
        return !node.hasNonNull(name);
    }

    String text(String name) {
        JsonNode value = value(name);
        if (!value.isString()) {
            throw wrong(name, "a text");
        }
        return value.stringValue();
    }

    @Nullable
    String optional(String name) {
        return isNull(name) ? null : text(name);
    }

    String word(String name, List<String> allowed) {
        String word = text(name);
        if (!allowed.contains(word)) {
            throw wrong(name, "one of " + String.join(", ", allowed));
        }
        return word;
    }

    <E extends Enum<E>> E constant(String name, Class<E> type) {
        String word = text(name);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(word)) {
                return constant;
            }
        }
        throw wrong(name, "one of " + List.of(type.getEnumConstants()));
    }

    boolean flag(String name) {
        JsonNode value = value(name);
        if (!value.isBoolean()) {
            throw wrong(name, "true or false");
        }
        return value.booleanValue();
    }

    long integer(String name) {
        JsonNode value = value(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw wrong(name, "a whole number");
        }
        return value.longValue();
    }

    double decimal(String name) {
        JsonNode value = value(name);
        if (!value.isNumber()) {
            throw wrong(name, "a number");
        }
        return value.doubleValue();
    }

    Map<String, String> texts(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        JsonFields object = required(name);
        object.names().forEach(key -> texts.put(key, object.text(key)));
        return Collections.unmodifiableMap(texts);
    }

    Map<String, Integer> integers(String name) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        JsonFields object = required(name);
        object.names().forEach(key -> numbers.put(key, (int) object.integer(key)));
        return Collections.unmodifiableMap(numbers);
    }

    List<String> list(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : array(name)) {
            if (!element.isString()) {
                throw wrong(name, "a list of texts");
            }
            texts.add(element.stringValue());
        }
        return texts;
    }

    List<Integer> numbers(String name) {
        List<Integer> numbers = new ArrayList<>();
        for (JsonNode element : array(name)) {
            if (!element.isIntegralNumber() || !element.canConvertToInt()) {
                throw wrong(name, "a list of whole numbers");
            }
            numbers.add(element.intValue());
        }
        return numbers;
    }

    int number(String name) {
        long value = integer(name);
        if (value != (int) value) {
            throw wrong(name, "a whole number of 32 bits");
        }
        return (int) value;
    }

    @Nullable
    JsonFields object(String name) {
        return isNull(name) ? null : required(name);
    }

    JsonFields required(String name) {
        JsonNode value = value(name);
        if (!value.isObject()) {
            throw wrong(name, "an object");
        }
        return new JsonFields(value);
    }

    List<JsonFields> objects(String name) {
        List<JsonFields> objects = new ArrayList<>();
        for (JsonNode element : array(name)) {
            if (!element.isObject()) {
                throw wrong(name, "a list of objects");
            }
            objects.add(new JsonFields(element));
        }
        return objects;
    }

    private List<String> names() {
        return List.copyOf(node.propertyNames());
    }

    private Iterable<JsonNode> array(String name) {
        JsonNode value = value(name);
        if (!value.isArray()) {
            throw wrong(name, "a list");
        }
        return value.values();
    }

    private JsonNode value(String name) {
        JsonNode value = node.get(name);
        if (value == null) {
            throw new InputException("the field '" + name + "' is missing; read it with the kit that wrote it");
        }
        return value;
    }

    private static InputException wrong(String name, String expected) {
        return new InputException(
                "the field '" + name + "' should be " + expected + "; read it with the kit that wrote it");
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
