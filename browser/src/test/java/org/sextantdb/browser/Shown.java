package org.sextantdb.browser;

import java.util.Locale;
import java.util.Map;
import org.sextantdb.harness.model.Outcome;

/** How a reader must see what stands in results; written down here a second time, so that a mistake there is seen. */
final class Shown {
    private static final Map<Outcome, String> WORDS = Map.of(
            Outcome.CONFORMS, "conforms",
            Outcome.REFUSES, "refused",
            Outcome.DIFFERS, "differs",
            Outcome.RECORDED, "recorded",
            Outcome.INCONCLUSIVE, "kit error",
            Outcome.NOT_RUN, "not run");

    private Shown() {}

    static String word(Outcome outcome) {
        return WORDS.getOrDefault(outcome, outcome.name());
    }

    static String style(Outcome outcome) {
        return "o-" + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is not seen is spelled out, and white space is one blank. */
    static String text(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (point == '\n' || point == '\t') {
                shown.append(' ');
            } else if (isUnseen(point)) {
                shown.append(String.format("[U+%04X]", point));
            } else {
                shown.appendCodePoint(point);
            }
        });
        return plain(shown.toString());
    }

    /** White space as a page shows it. */
    static String plain(String text) {
        return text.replaceAll("[ \\t\\n\\r\\f]+", " ").strip();
    }

    private static boolean isUnseen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT ->
                "\u061C\u200B\u200E\u200F\u2060\uFEFF".indexOf(point) >= 0
                        || (point >= 0x202A && point <= 0x202E)
                        || (point >= 0x2066 && point <= 0x2069);
            default -> (point & 0xFFFE) == 0xFFFE;
        };
    }
}
