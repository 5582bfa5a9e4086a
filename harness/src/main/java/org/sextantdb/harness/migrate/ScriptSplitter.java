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
                if (isWord(c)) {
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
        while (at < text.length() && (isWord(text.charAt(at)) || text.charAt(at) == '$')) {
            at++;
            if (!delimiter.isEmpty() && !isWord(delimiter.charAt(0)) && text.startsWith(delimiter, at)) {
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
        return isWord(delimiter.charAt(delimiter.length() - 1))
                && behind < text.length()
                && isWord(text.charAt(behind));
    }

    // Quotes

    /** {@code E'…'}, where dollar quotes are known too. */
    private boolean isEscapeString() {
        if (!syntax.dollarQuotes() || at == 0 || end != at || start < 0) {
            return false;
        }
        char before = text.charAt(at - 1);
        return (before == 'e' || before == 'E') && (at == 1 || !isWord(text.charAt(at - 2)));
    }

    private void quoted(char quote, boolean backslashes, String what) {
        pend();
        int opened = line;
        int next = at + 1;
        int length = text.length();
        while (next < length) {
            char c = text.charAt(next);
            if (c == '\n') {
                line++;
            } else if (c == '\\' && backslashes) {
                next++;
                if (next < length && text.charAt(next) == '\n') {
                    line++;
                }
            } else if (c == quote) {
                if (next + 1 < length && text.charAt(next + 1) == quote) {
                    next++;
                } else {
                    closed(next + 1);
                    return;
                }
            }
            next++;
        }
        throw unclosed(opened, what);
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
        int close = text.indexOf(']', at);
        if (close < 0) {
            throw unclosed(line, "the name [");
        }
        moveTo(close + 1);
        closed(at);
    }

    private void closed(int behind) {
        at = behind;
        end = behind;
        blocks.mark('\'');
    }

    private void dollar() {
        int tagEnd = syntax.dollarQuotes() || isBodyElsewhere() ? dollarTagEnd() : -1;
        String tag = tagEnd < 0 ? NONE : text.substring(at, tagEnd);
        int close = tagEnd < 0 ? -1 : text.indexOf(tag, tagEnd);
        if (tagEnd < 0 || close < 0 && !syntax.dollarQuotes()) {
            other('$');
            return;
        }
        pend();
        if (close < 0) {
            throw unclosed(line, "the quote " + tag);
        }
        moveTo(close + tag.length());
        closed(at);
    }

    /** Whether a body may follow here that another engine quotes: cut up, its END; would read as the end of a transaction. */
    private boolean isBodyElsewhere() {
        if (start < 0 || !delimiter.isEmpty()) {
            return false;
        }
        int from = end;
        while (from > start && isWord(text.charAt(from - 1))) {
            from--;
        }
        String before = text.substring(from, end).toLowerCase(Locale.ROOT);
        return before.equals("as") || before.equals("do");
    }

    /** Behind {@code $tag$}; -1 where this dollar begins none. */
    private int dollarTagEnd() {
        int next = at + 1;
        while (next < text.length() && isWord(text.charAt(next))) {
            next++;
        }
        boolean number = next > at + 1 && Character.isDigit(text.charAt(at + 1));
        return !number && next < text.length() && text.charAt(next) == '$' ? next + 1 : -1;
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
        int to = text.indexOf('\n', at);
        to = to < 0 ? text.length() : to;
        if (atLineStart() || text.startsWith(BREAKPOINT, at)) {
            annotation(to);
        }
        at = to;
    }

    /** What other tools say in a comment about the statements around it. */
    private void annotation(int to) {
        if (text.startsWith(BREAKPOINT, at)) {
            finish();
        } else if (text.startsWith("+goose", skipBlanks(at + 2))) {
            String word = text.substring(skipBlanks(at + 2), to).trim();
            if (word.equals("+goose StatementBegin") || word.equals("+goose StatementEnd")) {
                finish();
            }
        } else if (start < 0 && text.regionMatches(true, skipBlanks(at + 2), "changeset", 0, 9)) {
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
        int opened = line;
        int depth = 1;
        int next = at + 2;
        while (depth > 0) {
            if (next + 1 >= text.length()) {
                throw unclosed(opened, "the comment /*");
            }
            char c = text.charAt(next);
            char after = text.charAt(next + 1);
            if (c == '*' && after == '/') {
                depth--;
                next += 2;
            } else if (c == '/' && after == '*' && syntax.nestedComments()) {
                depth++;
                next += 2;
            } else {
                if (c == '\n') {
                    line++;
                }
                next++;
            }
        }
        at = next;
    }

    private boolean isConditional() {
        return syntax.hashComments() && (text.startsWith("/*!", at) || text.startsWith("/*M!", at));
    }

    // Lines that are for the command line's program and no SQL

    private boolean atClientCommand(char c) {
        if (!atLineStart()) {
            return false;
        }
        if ((c == 'g' || c == 'G') && restOfLine().toLowerCase(Locale.ROOT).equals("go")) {
            throw at(line, "GO is a line of another product's command line; end the statement before it with ';'");
        }
        if (c == '\\' && !syntax.backslashEscapes()) {
            throw at(line, "'" + restOfLine() + "' is a command of psql and no SQL; take it out of the file");
        }
        if (c == '.' && start < 0 && syntax.brackets()) {
            throw at(line, "'" + restOfLine() + "' is a command of sqlite3 and no SQL; take it out of the file");
        }
        return (c == 'd' || c == 'D') && syntax.delimiterLines() && delimiterLine();
    }

    private boolean delimiterLine() {
        boolean here = text.regionMatches(true, at, "delimiter", 0, 9) && (start < 0 || !delimiter.isEmpty());
        if (!here) {
            return false;
        }
        String rest = restOfLine();
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

    /** At most what a command needs: a line may be very long. */
    private String restOfLine() {
        int to = text.indexOf('\n', at);
        to = to < 0 ? text.length() : to;
        return text.substring(at, Math.min(to, at + 200)).stripTrailing();
    }

    private boolean atLineStart() {
        int before = at - 1;
        while (before >= 0 && text.charAt(before) != '\n') {
            if (!Character.isWhitespace(text.charAt(before)) && text.charAt(before) != '\uFEFF') {
                return false;
            }
            before--;
        }
        return true;
    }

    // Characters

    private int skipBlanks(int from) {
        int next = from;
        while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
            next++;
        }
        return next;
    }

    private void moveTo(int behind) {
        while (at < behind) {
            if (text.charAt(at) == '\n') {
                line++;
            }
            at++;
        }
    }

    /** Every character beyond ASCII may stand in a name. */
    private static boolean isWord(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c >= 0x80;
    }

    private InputException unclosed(int opened, String what) {
        return at(opened, what + " is never closed");
    }

    private InputException at(int where, String what) {
        return new InputException(script.file() + ":" + where + ": " + what);
    }
}
