package org.sextantdb.harness.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement as SQLite keeps it, cut into tokens. Comments and white space are gone.
 *
 * @param tokens words, names and texts with their quotes, numbers, and single signs
 */
record SqliteTokens(List<String> tokens) {
    private static final Pattern TOKEN = Pattern.compile(
            "(--[^\n]*+|/\\*.*?(?:\\*/|$)|\\s++)"
                    + "|[xX]?'(?:[^']|'')*+'|\"(?:[^\"]|\"\")*+\"|`(?:[^`]|``)*+`|\\[[^]]*+]"
                    + "|[\\p{L}_$\\x{80}-\\x{10ffff}][\\p{L}\\p{N}_$\\x{80}-\\x{10ffff}]*+"
                    + "|(?:\\p{N}|\\.\\p{N})[\\p{N}\\p{L}.]*+|<=|>=|<>|!=|==|\\|\\||<<|>>|->>|->|.",
            Pattern.DOTALL);

    private static final Set<String> BEFORE_PARENTHESES = Set.of(
            "ALL", "AND", "AS", "BETWEEN", "BY", "CASE", "ELSE", "EXISTS", "FROM", "IN", "INTO", "IS", "JOIN", "LIKE",
            "NOT", "ON", "OR", "OVER", "RETURN", "SELECT", "SET", "THEN", "UNION", "USING", "VALUES", "WHEN", "WHERE");

    static SqliteTokens of(String sql) {
        List<String> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(sql);
        while (token.find()) {
            if (token.group(1) == null) {
                tokens.add(token.group());
            }
        }
        return new SqliteTokens(List.copyOf(tokens));
    }

    int size() {
        return tokens.size();
    }

    /** The token in upper case; an empty text behind the last one, and for what stands in quotes. */
    String word(int at) {
        return at < 0 || at >= size() || isQuoted(tokens.get(at))
                ? ""
                : tokens.get(at).toUpperCase(Locale.ROOT);
    }

    boolean is(int at, String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!word(at + i).equals(words[i])) {
                return false;
            }
        }
        return true;
    }

    /** The first place from there on, outside of parentheses, where the words stand; the end where they do not. */
    int find(int from, String... words) {
        for (int at = from; at < size(); at = next(at)) {
            if (is(at, words)) {
                return at;
            }
        }
        return size();
    }

    /** The place behind the token, or behind the parentheses that it opens. */
    int next(int at) {
        if (!is(at, "(")) {
            return at + 1;
        }
        int depth = 0;
        for (int i = at; i < size(); i++) {
            depth += is(i, "(") ? 1 : is(i, ")") ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return size();
    }

    /** The name at a place without its quotes. */
    String name(int at) {
        if (at >= size()) {
            return "";
        }
        String token = tokens.get(at);
        if (!isQuoted(token)) {
            return token;
        }
        String inner = token.substring(1, token.length() - 1);
        String quote = token.substring(0, 1);
        return quote.equals("[") ? inner : inner.replace(quote + quote, quote);
    }

    /** What the parentheses at a place hold, cut at its commas. */
    List<SqliteTokens> parts(int open) {
        return between(open + 1, next(open) - 1).parts();
    }

    /** Cut at the commas outside of parentheses; none where there is no token. */
    List<SqliteTokens> parts() {
        List<SqliteTokens> parts = new ArrayList<>();
        for (int start = 0; start < size(); start = find(start, ",") + 1) {
            parts.add(between(start, find(start, ",")));
        }
        return parts;
    }

    SqliteTokens between(int from, int to) {
        int start = Math.min(from, size());
        return new SqliteTokens(tokens.subList(start, Math.max(start, Math.min(to, size()))));
    }

    /** The tokens as text, with one blank between words and none where it would say nothing. */
    String text() {
        StringBuilder text = new StringBuilder();
        String before = "(";
        for (String token : tokens) {
            boolean isClose = token.equals(")") || token.equals(",") || token.equals(".") || token.equals(";");
            boolean isAfterOpen = before.equals("(") || before.equals(".") || token.equals("(") && isName(before);
            text.append(isClose || isAfterOpen ? "" : " ").append(token);
            before = token;
        }
        return text.toString().strip();
    }

    /** Of a function: there is no blank between it and its parentheses. */
    private static boolean isName(String token) {
        return (isQuoted(token) || Character.isLetter(token.codePointAt(0)))
                && !BEFORE_PARENTHESES.contains(token.toUpperCase(Locale.ROOT));
    }

    private static boolean isQuoted(String token) {
        return "'\"`[".indexOf(token.charAt(0)) >= 0;
    }
}
