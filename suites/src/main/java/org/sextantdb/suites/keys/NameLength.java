package org.sextantdb.suites.keys;

/** Lengths of a name in ASCII letters, around where engines stop. */
public enum NameLength {
    /** The most that every engine keeps. */
    CHARS_63(63),
    CHARS_64(64),
    CHARS_65(65);

    private final int chars;

    NameLength(int chars) {
        this.chars = chars;
    }

    public int chars() {
        return chars;
    }

    @Override
    public String toString() {
        return Integer.toString(chars);
    }
}
