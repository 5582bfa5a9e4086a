package org.sextantdb.reports;

import java.util.List;

/**
 * What a comparison has to say, before it is text or Markdown.
 *
 * @param title one line
 * @param intro lines before everything else; the counts come first
 * @param sections what changed, worst first; none is empty
 */
record Digest(String title, List<String> intro, List<Section> sections) {
    Digest {
        intro = List.copyOf(intro);
        sections = List.copyOf(sections);
    }

    /**
     * @param title the heading, with how many there are
     * @param note what the entries have in common
     */
    record Section(String title, String note, List<Entry> entries) {
        Section {
            entries = List.copyOf(entries);
        }
    }

    /**
     * @param id the case or the column
     * @param title what stands beside the id: the question
     * @param lines what there is to say about it
     */
    record Entry(String id, String title, List<Line> lines) {
        Entry {
            lines = List.copyOf(lines);
        }
    }

    record Line(String label, String text) {}
}
