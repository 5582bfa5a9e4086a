package org.sextantdb.harness.migrate.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sextantdb.harness.engine.ScriptSyntax;

/** Cuts a statement into words, once through: comments are left out, and nothing is closed that the text leaves open. */
final class TokenReader {
    private static final List<String> LONG_SYMBOLS = List.of(
            "->>", "#>>", "<=>", "!~*", "::", "->", "@>", "<@", "#>", "#-", "||", "?|", "?&", "&&", "@@", "!~", "~*",
            "<>", "!=", "<=", ">=", ":=");

    private final String sql;
    private final ScriptSyntax syntax;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line;

    private TokenReader(String sql, int line, ScriptSyntax syntax) {
        this.sql = sql;
        this.line = line;
        this.syntax = syntax;
    }

    static List<Token> read(String sql, int line, ScriptSyntax syntax) {
        TokenReader reader = new TokenReader(sql, line, syntax);
        while (reader.at < sql.length()) {
            reader.next();
        }
        return reader.tokens;
    }

    private void next() {
        char c = sql.charAt(at);
        if (Character.isWhitespace(c)) {
            skipTo(at + 1);
        } else if (sql.startsWith("--", at) || (c == '#' && syntax.hashComments())) {
            int end = sql.indexOf('\n', at);
            skipTo(end < 0 ? sql.length() : end);
        } else if (sql.startsWith("/*", at)) {
            skipTo(endOfComment());
        } else if (c == '\'') {
            quoted(Token.Kind.STRING, c, syntax.backslashEscapes() || afterEscapeMark());
        } else if (c == '"') {
            quoted(Token.Kind.DOUBLE_QUOTED, c, syntax.backslashEscapes());
        } else if (c == '`') {
            quoted(Token.Kind.BACKTICKED, c, false);
        } else if (c == '[' && syntax.brackets() && beginsName(at + 1)) {
            quoted(Token.Kind.BRACKETED, ']', false);
        } else if (c == '$' && syntax.dollarQuotes() && endOfDollarMark() > 0) {
            dollarQuoted();
        } else if (Character.isDigit(c)) {
            word(Token.Kind.NUMBER);
        } else if (Character.isLetter(c) || c == '_' || c == '@' && beginsName(at + 1) || Character.isSurrogate(c)) {
            word(Token.Kind.WORD);
        } else {
            symbol();
        }
    }

    /** Whether the text in quotes at hand is one of {@code E'…'}; its mark goes with it. */
    private boolean afterEscapeMark() {
        if (!syntax.dollarQuotes() || at == 0 || tokens.isEmpty()) {
            return false;
        }
        Token last = tokens.get(tokens.size() - 1);
        boolean marked = last.is("e") && Character.toLowerCase(sql.charAt(at - 1)) == 'e';
        if (marked) {
            tokens.remove(tokens.size() - 1);
        }
        return marked;
    }

    private boolean beginsName(int i) {
        return i < sql.length() && (Character.isLetter(sql.charAt(i)) || sql.charAt(i) == '_');
    }

    private int endOfComment() {
        int depth = 0;
        for (int i = at; i < sql.length() - 1; i++) {
            if (sql.startsWith("/*", i) && (depth == 0 || syntax.nestedComments())) {
                depth++;
                i++;
            } else if (sql.startsWith("*/", i)) {
                i++;
                if (--depth == 0) {
                    return i + 1;
                }
            }
        }
        return sql.length();
    }

    private void quoted(Token.Kind kind, char close, boolean escapes) {
        int end = at + 1;
        while (end < sql.length()) {
            char c = sql.charAt(end);
            if (c == '\\' && escapes) {
                end++;
            } else if (c == close) {
                if (end + 1 >= sql.length() || sql.charAt(end + 1) != close) {
                    break;
                }
                end++;
            }
            end++;
        }
        end = Math.min(end, sql.length());
        add(kind, sql.substring(at + 1, end), Math.min(end + 1, sql.length()));
    }

    /** Behind the second dollar of {@code $tag$}; 0 where none begins here. */
    private int endOfDollarMark() {
        for (int i = at + 1; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (c == '$') {
                return i + 1;
            }
            if (!(Character.isLetter(c) || c == '_' || (i > at + 1 && Character.isDigit(c)))) {
                return 0;
            }
        }
        return 0;
    }

    private void dollarQuoted() {
        int begin = endOfDollarMark();
        String mark = sql.substring(at, begin);
        int close = sql.indexOf(mark, begin);
        int end = close < 0 ? sql.length() : close;
        add(Token.Kind.DOLLAR, sql.substring(begin, end), Math.min(end + mark.length(), sql.length()));
    }

    private void word(Token.Kind kind) {
        int end = at + 1;
        while (end < sql.length() && inWord(sql.charAt(end), kind)) {
            end++;
        }
        add(kind, sql.substring(at, end).toLowerCase(Locale.ROOT), end);
    }

    private static boolean inWord(char c, Token.Kind kind) {
        return Character.isLetterOrDigit(c)
                || c == '_'
                || c == '$'
                || Character.isSurrogate(c)
                || (kind == Token.Kind.NUMBER && c == '.');
    }

    private void symbol() {
        for (String symbol : LONG_SYMBOLS) {
            if (sql.startsWith(symbol, at)) {
                add(Token.Kind.SYMBOL, symbol, at + symbol.length());
                return;
            }
        }
        add(Token.Kind.SYMBOL, sql.substring(at, at + 1), at + 1);
    }

    private void add(Token.Kind kind, String text, int end) {
        tokens.add(new Token(kind, text, line));
        skipTo(end);
    }

    private void skipTo(int end) {
        for (; at < end; at++) {
            if (sql.charAt(at) == '\n') {
                line++;
            }
        }
    }
}
