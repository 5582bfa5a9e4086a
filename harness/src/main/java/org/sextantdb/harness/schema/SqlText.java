package org.sextantdb.harness.schema;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Spelling: what may be changed in a piece of SQL without changing what it means. What stands in quotes is never touched. */
enum SqlText {
    /** A backslash in a text is a backslash. */
    PLAIN("'(?:[^']|'')*+'"),
    /** A backslash in a text hides what comes behind it. */
    BACKSLASHES("'(?:[^'\\\\]|''|\\\\.)*+'");

    private static final String NAMES = "|\"(?:[^\"]|\"\")*+\"|`(?:[^`]|``)*+`";
    private static final String COMMENTS = "|--[^\n]*+(?:\n|$)";
    private static final Pattern BARE_WORD =
            Pattern.compile("(?i)(current_(timestamp|date|time))(\\(\\d*\\))?|null|true|false");

    private final Pattern quoted;
    private final Pattern quotedOrComment;

    SqlText(String literal) {
        quoted = Pattern.compile(literal + NAMES, Pattern.DOTALL);
        quotedOrComment = Pattern.compile(literal + NAMES + COMMENTS, Pattern.DOTALL);
    }

    /** White space made one blank; only the newline that ends a comment stays. */
    String squeezed(String sql) {
        return replaced(
                        quotedOrComment,
                        sql,
                        text -> text.replaceAll("\\s+", " "),
                        kept -> kept.startsWith("--") ? kept.strip() + "\n" : kept)
                .strip();
    }

    /** A type: lower case, and no blanks that mean nothing. */
    String type(String type) {
        return replaced(
                        quoted,
                        type,
                        text -> text.replaceAll("\\s+", " ")
                                .toLowerCase(Locale.ROOT)
                                .replaceAll(" ?([(,]) ?", "$1")
                                .replace(" )", ")"),
                        kept -> kept)
                .strip();
    }

    /** A default: words that stand alone in lower case and without empty parentheses; null for NULL, which is none. */
    @Nullable
    String defaultValue(@Nullable String value) {
        if (value == null || !BARE_WORD.matcher(value.strip()).matches()) {
            return value == null ? null : squeezed(value);
        }
        String word = value.strip().toLowerCase(Locale.ROOT);
        return word.equals("null") ? null : word.replace("()", "");
    }

    /** An expression in parentheses, in one pair of them. */
    String inParentheses(String expression) {
        String inner = squeezed(expression);
        while (isWrapped(inner)) {
            inner = inner.substring(1, inner.length() - 1).strip();
        }
        return "(" + inner + ")";
    }

    private boolean isWrapped(String expression) {
        String bare = replaced(quoted, expression, text -> text, kept -> "q".repeat(kept.length()));
        if (!bare.startsWith("(") || !bare.endsWith(")")) {
            return false;
        }
        int depth = 0;
        for (int i = 0; i < bare.length() - 1; i++) {
            depth += bare.charAt(i) == '(' ? 1 : bare.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return false;
            }
        }
        return true;
    }

    /** A text as a literal. */
    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** Those that say something, with blanks between them. */
    static String words(@Nullable String... parts) {
        return Arrays.stream(parts)
                .map(part -> part == null ? "" : part.strip())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** The same; null where none says anything. */
    static @Nullable String wordsOrNull(@Nullable String... parts) {
        String words = words(parts);
        return words.isEmpty() ? null : words;
    }

    /** The names as a key lists them. */
    static String list(List<String> names) {
        return "(" + String.join(", ", names) + ")";
    }

    private static String replaced(
            Pattern kept, String sql, UnaryOperator<String> outside, UnaryOperator<String> inside) {
        StringBuilder changed = new StringBuilder();
        Matcher next = kept.matcher(sql);
        int at = 0;
        while (next.find()) {
            changed.append(outside.apply(sql.substring(at, next.start()))).append(inside.apply(next.group()));
            at = next.end();
        }
        return changed.append(outside.apply(sql.substring(at))).toString();
    }
}
