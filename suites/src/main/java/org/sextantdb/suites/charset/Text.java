package org.sextantdb.suites.charset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * A text of {@code fixtures/texts}.
 *
 * @param name stable: part of the id of a case
 * @param value the text
 * @param why what it is there for
 */
public record Text(String name, String value, String why) {
    private static final String FIXTURES = "/org/sextantdb/fixtures/texts/";

    /** All texts that must come back unchanged, in the order of the file. */
    static List<Text> cases() {
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
        int[] codePoints = Arrays.stream(parts[1].split(" "))
                .mapToInt(HexFormat::fromHexDigits)
                .toArray();
        return new Text(parts[0], new String(codePoints, 0, codePoints.length), parts[2]);
    }

    /** Its bytes in UTF-8, in upper-case hexadecimal digits. */
    String hex() {
        return HexFormat.of().withUpperCase().formatHex(value.getBytes(StandardCharsets.UTF_8));
    }

    int codePoints() {
        return value.codePointCount(0, value.length());
    }

    int bytes() {
        return value.getBytes(StandardCharsets.UTF_8).length;
    }

    @Override
    public String toString() {
        return name;
    }
}
