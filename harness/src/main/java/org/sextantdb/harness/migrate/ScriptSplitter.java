package org.sextantdb.harness.migrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sextantdb.harness.engine.ScriptSyntax;
import org.sextantdb.harness.model.InputException;

/** Cuts a script into statements, as the engine's own command line does: one pass over its characters. */
final class ScriptSplitter {
    private static final String NONE = "";
    private static final String BREAKPOINT = "--> statement-breakpoint";

    private final Script script;
    private final ScriptSyntax syntax;
    private final String text;
    private final ScriptText source;
    private final Blocks blocks;
    private final List<ScriptStatement> statements = new ArrayList<>();

    private int at;
    private int line;
    /** Where the pending statement begins, or -1. */
    private int start = -1;

    private int startLine;
    /** Where its last code ends. */
    private int end;

    private int parentheses;
    private int conditionalLine;
    /** What ends a statement besides a semicolon. */
    private String delimiter = NONE;

    private boolean semicolonEnds = true;

    ScriptSplitter(Script script, ScriptSyntax syntax) {
        this.script = script;
        this.syntax = syntax;
        this.text = script.text();
        this.source = new ScriptText(text);
        this.line = script.firstLine();
        this.blocks = new Blocks(syntax, text);
    }

    List<ScriptStatement> statements() {
        int length = text.length();
        while (at < length) {
            char c = text.charAt(at);
            if (!delimiter.isEmpty() && atDelimiter()) {
                continue;
            }
            if (c == '\n') {
                line++;
                at++;
            } else if (Character.isWhitespace(c) || c == '\uFEFF') {
                at++;
            } else if (!atClientCommand(c) && !atComment(c)) {
                code(c);
            }
        }
        if (conditionalLine > 0) {
            throw unclosed(conditionalLine, "the comment /*!");
        }
        finish();
        return statements;
    }

    private void code(char c) {
        switch (c) {
            case ';' -> semicolon();
            case '\'' -> quoted('\'', syntax.backslashEscapes() || isEscapeString(), "the string '");
            case '"' -> quoted('"', syntax.backslashEscapes(), "the quote \"");
            case '`' -> name('`', syntax.backticks());
            case '[' -> bracket();
            case '$' -> dollar();
            case '(', ')' -> {
                parentheses += c == '(' ? 1 : -1;
                other(c);
            }
            default -> {
                if (ScriptText.isWord(c)) {
                    word();
                } else {
                    other(c);
                }
            }
        }
    }

    private void other(char c) {
        pend();
        blocks.mark(c);
        at++;
        end = at;
    }

    private void word() {
        pend();
        int from = at;
        while (at < text.length() && (ScriptText.isWord(text.charAt(at)) || text.charAt(at) == '$')) {
            at++;
            if (!delimiter.isEmpty() && !ScriptText.isWord(delimiter.charAt(0)) && text.startsWith(delimiter, at)) {
                break;
            }
        }
        if (blocks.listens()) {
            blocks.word(from, at);
        }
        end = at;
    }

    private void semicolon() {
        boolean own = blocks.isOpen()
                || conditionalLine > 0
                || !semicolonEnds && blocks.hasBody() && syntax.delimiterLines()
                || syntax.dollarQuotes() && parentheses > 0;
        if (own) {
            other(';');
        } else {
            if (blocks.copiesFromInput()) {
                throw at(
                        startLine,
                        "COPY … FROM stdin reads its rows from the lines that follow, which only psql understands;"
                                + " write the rows as INSERT");
            }
            at++;
            finish();
        }
    }

    /** The first code of a statement. */
    private void pend() {
        if (start < 0) {
            start = at;
            startLine = line;
            blocks.newStatement();
        }
    }

    private void finish() {
        if (start >= 0) {
            int to = end;
            // A delimiter of the script's own may stand behind the semicolon.
            while (to > start && (text.charAt(to - 1) == ';' || Character.isWhitespace(text.charAt(to - 1)))) {
                to--;
            }
            if (to > start) {
                statements.add(new ScriptStatement(text.substring(start, to), script.file(), startLine));
            }
        }
        start = -1;
        parentheses = 0;
    }

    private boolean atDelimiter() {
        int behind = at + delimiter.length();
        if (!text.startsWith(delimiter, at) || continuesAt(behind)) {
            return false;
        }
        moveTo(behind);
        finish();
        return true;
    }

    /** Whether a delimiter that is a word is only the beginning of a longer one. */
    private boolean continuesAt(int behind) {
        return ScriptText.isWord(delimiter.charAt(delimiter.length() - 1))
                && behind < text.length()
                && ScriptText.isWord(text.charAt(behind));
    }

    // Quotes

    /** {@code E'…'}, where dollar quotes are known too. */
    private boolean isEscapeString() {
        if (!syntax.dollarQuotes() || at == 0 || end != at || start < 0) {
            return false;
        }
        char before = text.charAt(at - 1);
        return (before == 'e' || before == 'E') && (at == 1 || !ScriptText.isWord(text.charAt(at - 2)));
    }

    private void quoted(char quote, boolean backslashes, String what) {
        pend();
        close(source.quoteEnd(at, quote, backslashes), what);
    }

    private void name(char quote, boolean known) {
        if (known) {
            quoted(quote, false, "the name " + quote);
        } else {
            other(quote);
        }
    }

    private void bracket() {
        if (!syntax.brackets()) {
            other('[');
            return;
        }
        pend();
        close(text.indexOf(']', at) + 1, "the name [");
    }

    /**
     * @param behind what was opened here; 0 where nothing closes it
     */
    private void close(int behind, String what) {
        if (behind == 0) {
            throw unclosed(line, what);
        }
        moveTo(behind);
        end = behind;
        blocks.mark('\'');
    }

    private void dollar() {
        String tag = syntax.dollarQuotes() || isBodyElsewhere() ? source.dollarTag(at) : NONE;
        int close = tag.isEmpty() ? -1 : text.indexOf(tag, at + tag.length());
        if (tag.isEmpty() || close < 0 && !syntax.dollarQuotes()) {
            other('$');
            return;
        }
        pend();
        close(close < 0 ? 0 : close + tag.length(), "the quote " + tag);
    }

    /** Whether a body may follow here that another engine quotes: cut up, its END; would read as the end of a transaction. */
    private boolean isBodyElsewhere() {
        if (start < 0 || !delimiter.isEmpty()) {
            return false;
        }
        int from = end;
        while (from > start && ScriptText.isWord(text.charAt(from - 1))) {
            from--;
        }
        String before = text.substring(from, end).toLowerCase(Locale.ROOT);
        return before.equals("as") || before.equals("do");
    }

    // Comments

    private boolean atComment(char c) {
        if (c == '-' && startsLineComment()) {
            lineComment();
            return true;
        }
        if (c == '#' && syntax.hashComments()) {
            lineComment();
            return true;
        }
        if (c == '/' && at + 1 < text.length() && text.charAt(at + 1) == '*') {
            blockComment();
            return true;
        }
        if (c == '*' && conditionalLine > 0 && text.startsWith("*/", at)) {
            conditionalLine = 0;
            at += 2;
            end = at;
            return true;
        }
        return false;
    }

    private boolean startsLineComment() {
        if (!text.startsWith("--", at)) {
            return false;
        }
        // With these 1--1 is a sum, elsewhere the second half is a comment.
        return !syntax.hashComments()
                || at + 2 >= text.length()
                || text.charAt(at + 2) <= ' '
                || text.startsWith(BREAKPOINT, at);
    }

    private void lineComment() {
        int to = source.lineEnd(at);
        if (source.isLineStart(at) || text.startsWith(BREAKPOINT, at)) {
            annotation(to);
        }
        at = to;
    }

    /** What other tools say in a comment about the statements around it. */
    private void annotation(int to) {
        if (text.startsWith(BREAKPOINT, at)) {
            finish();
        } else if (text.startsWith("+goose", source.skipBlanks(at + 2))) {
            String word = text.substring(source.skipBlanks(at + 2), to).trim();
            if (word.equals("+goose StatementBegin") || word.equals("+goose StatementEnd")) {
                finish();
            }
        } else if (start < 0 && text.regionMatches(true, source.skipBlanks(at + 2), "changeset", 0, 9)) {
            Map<String, String> attributes = ChangesetLine.attributes(text.substring(at, to));
            String own = attributes.getOrDefault("enddelimiter", NONE).replace("\\n", "\n");
            delimiter = own.equals(";") ? NONE : own;
            semicolonEnds = delimiter.isEmpty()
                    && !attributes.getOrDefault("splitstatements", "true").equals("false");
        }
    }

    private void blockComment() {
        if (isConditional()) {
            pend();
            conditionalLine = line;
            at += text.charAt(at + 2) == 'M' ? 4 : 3;
            while (at < text.length() && Character.isDigit(text.charAt(at))) {
                at++;
            }
            end = at;
            return;
        }
        int behind = source.commentEnd(at, syntax.nestedComments());
        if (behind == 0) {
            throw unclosed(line, "the comment /*");
        }
        moveTo(behind);
    }

    private boolean isConditional() {
        return syntax.hashComments() && (text.startsWith("/*!", at) || text.startsWith("/*M!", at));
    }

    // Lines that are for the command line's program and no SQL

    private boolean atClientCommand(char c) {
        if (!source.isLineStart(at)) {
            return false;
        }
        if ((c == 'g' || c == 'G')
                && source.restOfLine(at).toLowerCase(Locale.ROOT).equals("go")) {
            throw at(line, "GO is a line of another product's command line; end the statement before it with ';'");
        }
        if (c == '\\' && !syntax.backslashEscapes()) {
            throw at(line, "'" + source.restOfLine(at) + "' is a command of psql and no SQL; take it out of the file");
        }
        if (c == '.' && start < 0 && syntax.brackets()) {
            throw at(
                    line,
                    "'" + source.restOfLine(at) + "' is a command of sqlite3 and no SQL; take it out of the file");
        }
        return (c == 'd' || c == 'D') && syntax.delimiterLines() && delimiterLine();
    }

    private boolean delimiterLine() {
        boolean here = text.regionMatches(true, at, "delimiter", 0, 9) && (start < 0 || !delimiter.isEmpty());
        if (!here) {
            return false;
        }
        String rest = source.restOfLine(at);
        if (rest.length() > 9 && !Character.isWhitespace(rest.charAt(9))) {
            return false;
        }
        String[] words = rest.split("\\s+", 3);
        if (words.length < 2) {
            throw at(line, "DELIMITER names nothing; write what ends a statement from here on, as in DELIMITER //");
        }
        finish();
        delimiter = words[1].equals(";") ? NONE : words[1];
        semicolonEnds = delimiter.isEmpty();
        at += rest.length();
        return true;
    }

    // Characters

    private void moveTo(int behind) {
        while (at < behind) {
            if (text.charAt(at) == '\n') {
                line++;
            }
            at++;
        }
    }

    private InputException unclosed(int opened, String what) {
        return at(opened, what + " is never closed");
    }

    private InputException at(int where, String what) {
        return new InputException(script.file() + ":" + where + ": " + what);
    }
}
