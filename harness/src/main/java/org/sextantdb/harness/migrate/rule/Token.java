package org.sextantdb.harness.migrate.rule;

/**
 * A word of a statement.
 *
 * @param text words in lower case; what stands between quotes as it is, without them
 * @param line of the file
 */
record Token(Kind kind, String text, int line) {
    enum Kind {
        WORD,
        NUMBER,
        /** In single or dollar quotes. */
        STRING,
        DOLLAR,
        /** In double quotes: a name, or on some engines a text. */
        DOUBLE_QUOTED,
        BACKTICKED,
        BRACKETED,
        SYMBOL
    }

    boolean is(String wordOrSymbol) {
        return (kind == Kind.WORD || kind == Kind.SYMBOL) && text.equals(wordOrSymbol);
    }

    boolean isName() {
        return kind == Kind.WORD || isQuotedName();
    }

    boolean isQuotedName() {
        return kind == Kind.DOUBLE_QUOTED || kind == Kind.BACKTICKED || kind == Kind.BRACKETED;
    }
}
