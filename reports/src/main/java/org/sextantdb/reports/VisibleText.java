package org.sextantdb.reports;

import org.jspecify.annotations.Nullable;

/**
 * Makes characters visible that a reader would not see or that would rearrange what they see: controls, halves of
 * surrogate pairs, zero-width and directional characters become {@code [U+202E]}. Escaping for a format comes after.
 */
final class VisibleText {
    private VisibleText() {}

    /** Line ends and tabs stay; everything else that cannot be seen is spelled out. Null is an empty text. */
    static String show(@Nullable String text) {
        if (text == null) {
            return "";
        }
        if (isPlain(text)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (isHidden(point)) {
                shown.append(String.format("[U+%04X]", point));
            } else {
                shown.appendCodePoint(point);
            }
        });
        return shown.toString();
    }

    /** As {@link #show}, on one line. */
    static String line(@Nullable String text) {
        String shown = show(text);
        return shown.indexOf('\n') < 0 && shown.indexOf('\t') < 0
                ? shown
                : shown.replace('\n', ' ').replace('\t', ' ');
    }

    /** As {@link #line}, at most {@code limit} characters long; what was cut off shows as an ellipsis. */
    static String brief(@Nullable String text, int limit) {
        String line = line(text);
        if (line.codePointCount(0, line.length()) <= limit) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, limit - 1)) + "…";
    }

    /** Whether nothing has to be spelled out, told by a look at each character: most texts are of this kind. */
    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean plain = (c >= 0x20 && c < 0x7F) || c == '\n' || c == '\t' || (c > 0xA0 && c < 0x0300);
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHidden(int point) {
        if (point == '\n' || point == '\t') {
            return false;
        }
        return Character.getType(point) == Character.CONTROL
                || Character.getType(point) == Character.SURROGATE
                || Character.getType(point) == Character.PRIVATE_USE
                || isDirectional(point)
                || point == 0x200B
                || point == 0x2028
                || point == 0x2029
                || point == 0x2060
                || point == 0xFEFF
                || (point & 0xFFFE) == 0xFFFE;
    }

    private static boolean isDirectional(int point) {
        return point == 0x061C
                || point == 0x200E
                || point == 0x200F
                || (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069);
    }
}
