package org.sextantdb.reports;

import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON in plain ASCII: halves of surrogate pairs and directional characters arrive as they were, and do nothing. */
final class AsciiJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private AsciiJson() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** As {@link #write}, on one line. */
    static String compact(Object value) {
        return MAPPER.writer().without(SerializationFeature.INDENT_OUTPUT).writeValueAsString(value);
    }
}
