package org.sextantdb.reports;

import java.nio.charset.StandardCharsets;

/** A digest for a ticket or a comment: at most as long as a comment may be, and says what it left out. */
final class DigestMarkdown {
    private static final int LAST_LINE_BYTES = 200;

    private final StringBuilder markdown = new StringBuilder();
    private final int bytesMax;
    private int bytes;
    private boolean full;

    private DigestMarkdown(int bytesMax) {
        this.bytesMax = bytesMax;
    }

    static String render(Digest digest) {
        return render(digest, MarkdownReport.BYTES_MAX);
    }

    static String render(Digest digest, int bytesMax) {
        return new DigestMarkdown(bytesMax).write(digest);
    }

    private String write(Digest digest) {
        add("# " + escape(digest.title()) + "\n\n");
        digest.intro().forEach(intro -> add("- " + escape(intro) + "\n"));
        int shown = 0;
        int all = 0;
        for (Digest.Section section : digest.sections()) {
            all += section.entries().size();
            add("\n## " + escape(section.title()) + "\n\n" + escape(section.note()) + "\n\n");
            for (Digest.Entry entry : section.entries()) {
                shown += add(entry(entry)) ? 1 : 0;
            }
        }
        if (full) {
            markdown.append("\n_Cut at ").append(bytesMax).append(" bytes: ").append(shown);
            markdown.append(" of ").append(all).append(" entries are shown; --json has all of them._\n");
        }
        return markdown.toString();
    }

    private static String entry(Digest.Entry entry) {
        StringBuilder text = new StringBuilder("- **" + escape(entry.id()) + "**");
        text.append(entry.title().isEmpty() ? "" : ": " + escape(entry.title())).append('\n');
        for (Digest.Line line : entry.lines()) {
            String label = line.label().isEmpty() ? "" : escape(line.label()) + ": ";
            text.append("  - ").append(label).append(escape(line.text())).append('\n');
        }
        return text.toString();
    }

    private static String escape(String text) {
        return MarkdownReport.escape(text);
    }

    private boolean add(String text) {
        int length = text.getBytes(StandardCharsets.UTF_8).length;
        if (full || bytes + length > bytesMax - LAST_LINE_BYTES) {
            full = true;
            return false;
        }
        markdown.append(text);
        bytes += length;
        return true;
    }
}
