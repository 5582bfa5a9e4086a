package org.sextantdb.suites.keys;

import java.util.random.RandomGenerator;

/** Text that no engine can compress: random Han characters of four bytes in UTF-8, or letters. */
final class RandomText {
    private static final int FIRST = 0x20000;
    private static final int LAST = 0x2A6DF;

    private RandomText() {}

    /** {@code chars} characters; in some collations all of them are equal, so what must differ has to be something else. */
    static String fourByte(RandomGenerator random, int chars) {
        int[] codePoints = random.ints(chars, FIRST, LAST + 1).toArray();
        return new String(codePoints, 0, chars);
    }

    /** {@code chars} lower-case ASCII letters. */
    static String ascii(RandomGenerator random, int chars) {
        return random.ints(chars, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
