package org.sextantdb.harness.engine;

/**
 * What an engine's own command line takes for one statement: how text is quoted, and what may hold a semicolon.
 *
 * @param dollarQuotes whether {@code $$ … $$} and {@code $tag$ … $tag$} quote
 * @param backslashEscapes whether a backslash in a plain string escapes the next character
 * @param backticks whether a backtick quotes a name
 * @param brackets whether {@code [name]} quotes a name
 * @param hashComments whether {@code #} begins a comment to the end of the line
 * @param nestedComments whether a comment in a comment must be closed too
 * @param blocks whether the bodies of triggers and routines stand unquoted between BEGIN and END
 * @param delimiterLines whether a line DELIMITER says what ends a statement from there on
 */
public record ScriptSyntax(
        boolean dollarQuotes,
        boolean backslashEscapes,
        boolean backticks,
        boolean brackets,
        boolean hashComments,
        boolean nestedComments,
        boolean blocks,
        boolean delimiterLines) {
    /** SQLite's: names in any quotes, triggers in blocks. */
    public static final ScriptSyntax SQLITE = new ScriptSyntax(false, false, true, true, false, false, true, false);

    /** PostgreSQL's: bodies in dollar quotes, or between BEGIN ATOMIC and END. */
    public static final ScriptSyntax POSTGRESQL = new ScriptSyntax(true, false, false, false, false, true, true, false);

    /** The one of MySQL, MariaDB and TiDB, with DELIMITER as their command lines have it. */
    public static final ScriptSyntax MYSQL = new ScriptSyntax(false, true, true, false, true, false, true, true);
}
