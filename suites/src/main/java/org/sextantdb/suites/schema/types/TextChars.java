package org.sextantdb.suites.schema.types;

/** Sizes of a text in characters of one byte. */
public enum TextChars {
    /** The most that two bytes can count. */
    CHARS_65535(65_535),
    CHARS_65536(65_536),
    CHARS_1000000(1_000_000);

    private final int chars;

    TextChars(int chars) {
        this.chars = chars;
    }

    int chars() {
        return chars;
    }

    @Override
    public String toString() {
        return Integer.toString(chars);
    }
}
