package org.sextantdb.reports;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * A text by its code points, for readers whose font may lack them: {@code U+1F363 SUSHI}.
 *
 * @param values in order; halves of surrogate pairs stand for themselves
 */
record CodePoints(List<Integer> values) {
    private static final int SHOWN = 24;

    CodePoints {
        values = List.copyOf(values);
    }

    /** Reads {@code U+1F363 U+1F37A}; what is not spelled like this is left out. */
    static CodePoints parse(String text) {
        List<Integer> values = new ArrayList<>();
        for (String word : text.split("[\\s,]+")) {
            if (word.matches("U\\+[0-9A-Fa-f]{4,6}")) {
                int value = Integer.parseInt(word.substring(2), 16);
                if (Character.isValidCodePoint(value)) {
                    values.add(value);
                }
            }
        }
        return new CodePoints(values);
    }

    /** Each as {@code U+1F363 SUSHI}; a long text is cut, and says so. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        for (int value : values.subList(0, Math.min(values.size(), SHOWN))) {
            String name = Character.getName(value);
            names.add(String.format(Locale.ROOT, "U+%04X %s", value, name == null ? "unassigned here" : name));
        }
        if (values.size() > SHOWN) {
            names.add("… " + values.size() + " code points");
        }
        return names;
    }

    /** The glyphs, or nothing where a font cannot have them all: halves, controls, unassigned ones. */
    String glyphs() {
        boolean drawable = values.size() <= SHOWN
                && values.stream().noneMatch(value -> switch (Character.getType(value)) {
                    case Character.SURROGATE,
                            Character.CONTROL,
                            Character.UNASSIGNED,
                            Character.PRIVATE_USE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> true;
                    default -> value >= 0x202A && value <= 0x202E;
                });
        return drawable ? text() : "";
    }

    /** Whether UTF-8 has bytes for it. */
    boolean isUnicode() {
        return values.stream().noneMatch(value -> value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE);
    }

    /** The bytes of UTF-8, {@code F0 9F 8D A3}. */
    String bytes() {
        byte[] bytes = text().getBytes(StandardCharsets.UTF_8);
        int shown = Math.min(bytes.length, 4 * SHOWN);
        String hex = HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes, 0, shown);
        return shown < bytes.length ? hex + " … " + bytes.length + " bytes" : hex;
    }

    private String text() {
        return values.stream()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
