package org.sextantdb.suites.charset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A text of {@code fixtures/texts}.
 *
 * @param name stable: part of the id of a case
 * @param value the text
 * @param why what it is there for
 */
public record Text(String name, String value, String why) {
    private static final String FIXTURES = "/org/sextantdb/fixtures/texts/";
    private static final int SHOWN = 40;
    private static final int HEX_SHOWN = 160;

    /** All texts that must come back unchanged, in the order of the file. */
    public static List<Text> cases() {
        return of("texts.txt");
    }

    /** The texts of a file, in its order. */
    static List<Text> of(String name) {
        try (InputStream file = Text.class.getResourceAsStream(FIXTURES + name)) {
            if (file == null) {
                throw new IllegalStateException("the fixtures are not on the class path: " + FIXTURES + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Text::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Text parse(String line) {
        String[] parts = line.split("\\s*\\|\\s*", 3);
        if (parts.length < 3) {
            throw new IllegalStateException("a text is 'name | code points | why', not: " + line);
        }
        int[] codePoints =
                Arrays.stream(parts[1].split(" ")).flatMapToInt(Text::range).toArray();
        String value = new String(codePoints, 0, codePoints.length);
        int times = parts[1].indexOf('*');
        return new Text(
                parts[0], times < 0 ? value : value.repeat(Integer.parseInt(parts[1].substring(times + 1))), parts[2]);
    }

    /** {@code 1F600}, {@code 300..31D}; nothing for how often all is repeated. */
    private static IntStream range(String word) {
        if (word.startsWith("*")) {
            return IntStream.empty();
        }
        String[] ends = word.split("\\.\\.", 2);
        return IntStream.rangeClosed(HexFormat.fromHexDigits(ends[0]), HexFormat.fromHexDigits(ends[ends.length - 1]));
    }

    /** Its bytes in UTF-8, in upper-case hexadecimal digits. */
    public String hex() {
        return hex(value);
    }

    /** Its code points, {@code U+1F363 U+1F37A}; a long text is cut. */
    public String shown() {
        return value.codePoints()
                        .limit(SHOWN)
                        .mapToObj(point -> String.format(Locale.ROOT, "U+%04X", point))
                        .collect(Collectors.joining(" "))
                + (codePoints() > SHOWN ? " …" : "");
    }

    /** {@code same} for this text's bytes; else those seen, cut where they are many. */
    public String compared(String hex) {
        return hex.equals(hex()) ? "same" : hex.length() > HEX_SHOWN ? hex.substring(0, HEX_SHOWN) + "…" : hex;
    }

    /** A text's bytes in UTF-8, in upper-case hexadecimal digits. */
    public static String hex(String text) {
        return HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether it has a character that three bytes of UTF-8 cannot hold. */
    public boolean isBeyondBasicPlane() {
        return codePoints() < value.length();
    }

    public int codePoints() {
        return value.codePointCount(0, value.length());
    }

    public int bytes() {
        return value.getBytes(StandardCharsets.UTF_8).length;
    }

    @Override
    public String toString() {
        return name;
    }
}
