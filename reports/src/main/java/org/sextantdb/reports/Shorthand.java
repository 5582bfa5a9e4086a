package org.sextantdb.reports;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Evidence with its most frequent tags written as one control character each. DEFLATE looks back 32 KiB, which is less
 * than the evidence of one case on many engines: shorter tags let it find what engines have in common, and the page is
 * half as large. No text has control characters, see {@link VisibleText}.
 */
final class Shorthand {
    /** The first ends what begins most of the others, so all begin with a tag. */
    private static final List<String> TAGS = List.of(
            "</bdi></span> <span class=\"fact\">",
            "</bdi></span></li>\n<li><span class=\"session\">",
            "</span><code class=\"sql\">",
            "</code><span class=\"reply\"><i aria-hidden=\"true\">→</i> <bdi>",
            "</code><span class=\"parameters\">with <code>",
            "</code> </span><span class=\"reply\"><i aria-hidden=\"true\">→</i> <bdi>",
            "</bdi></span></li>\n</ol>\n",
            "<ol class=\"transcript\">\n<li><span class=\"session\">",
            "<ol class=\"transcript steps\">\n<li><span class=\"session\">",
            "<span class=\"fact\">",
            "<bdi>",
            "</bdi></span> ",
            "<dt>",
            "</dt><dd>",
            "</dd>\n",
            "</code> <code>",
            "<details class=\"cell-evidence\" id=\"",
            "</details>\n",
            "<tspan class=\"",
            "<tspan x=\"",
            "</tspan>",
            "</text></g>\n<g class=\"",
            "<rect width=\"",
            "<text>",
            "<a rel=\"noopener noreferrer\" href=\"",
            "<path class=\"",
            "<details class=\"words\"><summary>");

    private static final String[] LONGEST_FIRST = TAGS.stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toArray(String[]::new);
    private static final char[] SIGNS = signs();
    private static final int[][] BUCKETS = buckets();

    private Shorthand() {}

    /** The signs 1, 2, 3 … without those that texts have: tab and line end, and the carriage return that parsers change. */
    private static char[] signs() {
        char[] signs = new char[LONGEST_FIRST.length];
        char sign = 0;
        for (int at = 0; at < signs.length; at++) {
            do {
                sign++;
            } while (sign == '\t' || sign == '\n' || sign == '\r');
            if (sign >= ' ') {
                throw new IllegalStateException("more tags than control characters");
            }
            signs[at] = sign;
        }
        return signs;
    }

    /** What the signs stand for: the first string is the first sign, which is no text where no sign is used. */
    static String table() {
        String[] table = new String[SIGNS[SIGNS.length - 1] + 1];
        Arrays.fill(table, "");
        for (int at = 0; at < SIGNS.length; at++) {
            table[SIGNS[at]] = LONGEST_FIRST[at];
        }
        return AsciiJson.compact(table).replace("<", "\\u003C");
    }

    static String of(String html) {
        StringBuilder shorter = new StringBuilder(html.length() / 2);
        int from = 0;
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
            int tag = tagAt(html, at);
            if (tag < 0) {
                at++;
                continue;
            }
            shorter.append(html, from, at).append(SIGNS[tag]);
            at += LONGEST_FIRST[tag].length();
            from = at;
        }
        return shorter.append(html, from, html.length()).toString();
    }

    private static int tagAt(String html, int at) {
        if (at + 3 >= html.length()) {
            return -1;
        }
        for (int tag : BUCKETS[bucket(html, at)]) {
            if (html.startsWith(LONGEST_FIRST[tag], at)) {
                return tag;
            }
        }
        return -1;
    }

    /** The tags by the three characters behind their bracket, longest first. */
    private static int[][] buckets() {
        int[][] buckets = new int[128][0];
        for (int tag = 0; tag < LONGEST_FIRST.length; tag++) {
            int bucket = bucket(LONGEST_FIRST[tag], 0);
            buckets[bucket] = Arrays.copyOf(buckets[bucket], buckets[bucket].length + 1);
            buckets[bucket][buckets[bucket].length - 1] = tag;
        }
        return buckets;
    }

    private static int bucket(String text, int at) {
        return ((text.charAt(at + 1) * 31 + text.charAt(at + 2)) * 31 + text.charAt(at + 3)) & 127;
    }
}
