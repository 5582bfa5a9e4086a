package org.sextantdb.reports;

/** A digest for a terminal: nothing that a terminal would obey. */
final class DigestText {
    private DigestText() {}

    static String render(Digest digest) {
        StringBuilder text = new StringBuilder();
        line(text, "", digest.title());
        digest.intro().forEach(intro -> line(text, "", intro));
        for (Digest.Section section : digest.sections()) {
            text.append('\n');
            line(text, "", section.title());
            line(text, "", section.note());
            section.entries().forEach(entry -> entry(text, entry));
        }
        return text.toString();
    }

    private static void entry(StringBuilder text, Digest.Entry entry) {
        line(text, "\n  ", entry.id());
        if (!entry.title().isEmpty()) {
            line(text, "    ", entry.title());
        }
        int width = entry.lines().stream()
                .mapToInt(line -> line.label().length())
                .max()
                .orElse(0);
        for (Digest.Line line : entry.lines()) {
            String label = width == 0
                    ? ""
                    : VisibleText.line(line.label())
                            + " ".repeat(width - line.label().length() + 2);
            line(text, "    " + label, line.text());
        }
    }

    private static void line(StringBuilder text, String before, String content) {
        text.append(before).append(VisibleText.line(content)).append('\n');
    }
}
