package org.sextantdb.reports;

import java.util.ArrayList;
import java.util.List;

/**
 * A text in lines of a letter width, for a drawing: there no browser breaks lines.
 *
 * @param lines what is shown
 * @param isCut whether more than that was there
 */
record Wrapped(List<String> lines, boolean isCut) {

    /** At most {@code most} lines, broken at spaces where there are some; what was cut off shows as an ellipsis. */
    static Wrapped of(String text, int columns, int most) {
        String rest = VisibleText.line(text).strip().replaceAll(" {2,}", " ");
        List<String> lines = new ArrayList<>();
        while (!rest.isEmpty() && lines.size() < most) {
            int end = fitting(rest, columns);
            if (end < rest.length()) {
                int space = rest.lastIndexOf(' ', end);
                end = space > end / 2 ? space : end;
            }
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        if (rest.isEmpty()) {
            return new Wrapped(lines, false);
        }
        int last = lines.size() - 1;
        String line = lines.get(last);
        lines.set(last, line.substring(0, Math.min(line.length(), fitting(line, columns - 1))) + "…");
        return new Wrapped(lines, true);
    }

    /** How many chars fit; characters of the East and emoji are two columns wide. */
    private static int fitting(String text, int columns) {
        int used = 0;
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            used += point < 0x1100 ? 1 : 2;
            if (used > columns && at > 0) {
                return at;
            }
            at += Character.charCount(point);
        }
        return at;
    }
}
