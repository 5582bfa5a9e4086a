package org.sextantdb.suites.schema.types;

import java.util.Locale;

/** Documents that are valid JSON and less common than an object of short texts. */
public enum JsonDocument {
    NUMBER_ALONE("5"),
    NULL_ALONE("null"),
    EMOJI("[\"\ud83d\ude00\"]"),
    NUL_ESCAPE("[\"\\u0000\"]"),
    LONE_SURROGATE_ESCAPE("[\"\\ud83d\"]"),
    BIG_INTEGER("[12345678901234567890123]"),
    SEVENTEEN_DIGITS("[0.12345678901234568]"),
    TWENTY_DIGITS("[0.12345678901234567891]"),
    HUGE_NUMBER("[1e400]"),
    NESTED_101("[".repeat(101) + "]".repeat(101));

    private final String text;

    JsonDocument(String text) {
        this.text = text;
    }

    /** The document. */
    String text() {
        return text;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
