package org.sextantdb.harness.migrate;

/** The characters of a script: where quotes, comments and lines begin and end. */
record ScriptText(String text) {
    /** Of a line for the command line's program: a line may be very long. */
    private static final int LONGEST_COMMAND = 200;

    /** Every character beyond ASCII may stand in a name. */
    static boolean isWord(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c >= 0x80;
    }

    /**
     * Behind the quote that closes the one at {@code from}; a doubled one closes nothing. 0 where it is never closed.
     *
     * @param backslashes whether a backslash hides what comes behind it
     */
    int quoteEnd(int from, char quote, boolean backslashes) {
        int next = from + 1;
        while (next < text.length()) {
            char c = text.charAt(next);
            if (c == '\\' && backslashes) {
                next++;
            } else if (c == quote) {
                if (next + 1 == text.length() || text.charAt(next + 1) != quote) {
                    return next + 1;
                }
                next++;
            }
            next++;
        }
        return 0;
    }

    /**
     * Behind the comment that is opened at {@code from}; 0 where it is never closed.
     *
     * @param nested whether comments stand in comments
     */
    int commentEnd(int from, boolean nested) {
        int depth = 1;
        int next = from + 2;
        while (depth > 0) {
            if (next + 1 >= text.length()) {
                return 0;
            }
            char c = text.charAt(next);
            char after = text.charAt(next + 1);
            if (c == '*' && after == '/') {
                depth--;
                next += 2;
            } else if (c == '/' && after == '*' && nested) {
                depth++;
                next += 2;
            } else {
                next++;
            }
        }
        return next;
    }

    /** {@code $tag$}, where it begins at {@code from}; empty where this dollar begins none. */
    String dollarTag(int from) {
        int next = from + 1;
        while (next < text.length() && isWord(text.charAt(next))) {
            next++;
        }
        boolean number = next > from + 1 && Character.isDigit(text.charAt(from + 1));
        return !number && next < text.length() && text.charAt(next) == '$' ? text.substring(from, next + 1) : "";
    }

    /** The next line's end from there, or the text's. */
    int lineEnd(int from) {
        int to = text.indexOf('\n', from);
        return to < 0 ? text.length() : to;
    }

    /** From there to the line's end, at most what a command needs. */
    String restOfLine(int from) {
        return text.substring(from, Math.min(lineEnd(from), from + LONGEST_COMMAND))
                .stripTrailing();
    }

    /** Whether nothing but white space stands before it on its line. */
    boolean isLineStart(int at) {
        int before = at - 1;
        while (before >= 0 && text.charAt(before) != '\n') {
            if (!Character.isWhitespace(text.charAt(before)) && text.charAt(before) != '\uFEFF') {
                return false;
            }
            before--;
        }
        return true;
    }

    /** The first place from there on that is neither a blank nor a tab. */
    int skipBlanks(int from) {
        int next = from;
        while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
            next++;
        }
        return next;
    }
}
