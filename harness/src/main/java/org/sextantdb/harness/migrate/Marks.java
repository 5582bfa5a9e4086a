package org.sextantdb.harness.migrate;

import java.util.ArrayList;
import java.util.List;

/**
 * A file by its lines.
 *
 * @param begins where each line begins, and behind them the end of the text
 */
record Marks(SourceFile file, List<Integer> begins) {

    static Marks of(SourceFile file) {
        List<Integer> begins = new ArrayList<>();
        String text = file.text();
        for (int at = 0; at < text.length(); ) {
            begins.add(at);
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end + 1;
        }
        begins.add(text.length());
        return new Marks(file, begins);
    }

    /** How many lines there are. */
    int count() {
        return begins.size() - 1;
    }

    /** The line of that number, counted from 1, without its end. */
    String line(int number) {
        String line = file.text().substring(begins.get(number - 1), begins.get(number));
        return line.endsWith("\n") ? line.substring(0, line.length() - 1) : line;
    }

    boolean startsWith(int number, String prefix) {
        return file.text().startsWith(prefix, begins.get(number - 1));
    }

    /** The lines from {@code first} to the one before {@code behind}. */
    Script script(int first, int behind, boolean inTransaction) {
        String part = file.text().substring(begins.get(first - 1), begins.get(behind - 1));
        return new Script(file.shown(), first, part, inTransaction);
    }
}
