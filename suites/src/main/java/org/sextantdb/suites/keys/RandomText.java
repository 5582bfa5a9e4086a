package org.sextantdb.suites.keys;

import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Values that no engine can compress. */
final class RandomText {
    private static final int FIRST = 0x20000;
    private static final int LAST = 0x2A6DF;

    private RandomText() {}

    /** Han characters of four bytes in UTF-8; in some collations all of them are equal, so what must differ has to be something else. */
    static String fourByte(RandomGenerator random, int chars) {
        int[] codePoints = random.ints(chars, FIRST, LAST + 1).toArray();
        return new String(codePoints, 0, chars);
    }

    /** Han characters of three bytes in UTF-8. */
    static String threeByte(RandomGenerator random, int chars) {
        return new String(random.ints(chars, 0x4E00, 0x9FA6).toArray(), 0, chars);
    }

    /** Digits and lower-case letters but {@code a}: one byte in every character set, and no two of them are ever equal. */
    static String oneByte(RandomGenerator random, int chars) {
        String letters = "0123456789bcdefghijklmnopqrstuvwxyz";
        return random.ints(chars, 0, letters.length())
                .mapToObj(letters::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    /** Any bytes but zero. */
    static byte[] bytes(RandomGenerator random, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) random.nextInt(1, 256);
        }
        return bytes;
    }
}
