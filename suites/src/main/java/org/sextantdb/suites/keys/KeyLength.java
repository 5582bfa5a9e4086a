package org.sextantdb.suites.keys;

/** Lengths of a text key in characters. */
public enum KeyLength {
    /** The most that 767 bytes hold at four bytes a character. */
    CHARS_191(191),
    /** What schemas say without thought. */
    CHARS_255(255),
    /** The most that 3072 bytes hold at four bytes a character. */
    CHARS_768(768),
    /** One more. */
    CHARS_769(769);

    private final int chars;

    KeyLength(int chars) {
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
