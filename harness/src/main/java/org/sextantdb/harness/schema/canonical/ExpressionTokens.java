package org.sextantdb.harness.schema.canonical;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tokens of an expression as catalogues spell them, read one after the other. */
final class ExpressionTokens {
    private static final String REST = "|(?<name>\"(?:[^\"]|\"\")*\"|`(?:[^`]|``)*`)"
            + "|(?<number>0x[0-9a-fA-F]*|(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?)"
            + "|(?<word>[\\p{L}_][\\p{L}\\p{N}_$]*)"
            + "|(?<operator>::|<=>|<>|!=|<=|>=|\\|\\||!~~\\*|!~~|~~\\*|~~|!~\\*|!~|~\\*|->>|->|#>>|#>|@>|<@|\\?\\||\\?&|&&|<<|>>|==|.)";
    private static final Pattern PLAIN = Pattern.compile("\\s+|(?<text>'(?:[^']|'')*')" + REST, Pattern.DOTALL);
    private static final Pattern BACKSLASHES =
            Pattern.compile("\\s+|(?<text>'(?:[^'\\\\]|''|\\\\.)*')" + REST, Pattern.DOTALL);

    enum Kind {
        TEXT,
        NAME,
        NUMBER,
        WORD,
        OPERATOR,
        END
    }

    /** A token; words in lower case, texts and names without their quotes. */
    record Token(Kind kind, String text) {}

    private static final Token END = new Token(Kind.END, "");
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    ExpressionTokens(String sql, boolean hasBackslashes) {
        Matcher next = (hasBackslashes ? BACKSLASHES : PLAIN).matcher(sql);
        while (next.find()) {
            if (next.group("text") != null) {
                tokens.add(new Token(Kind.TEXT, unquoted(next.group("text"), hasBackslashes)));
            } else if (next.group("name") != null) {
                tokens.add(new Token(Kind.NAME, unquoted(next.group("name"), false)));
            } else if (next.group("number") != null) {
                tokens.add(new Token(Kind.NUMBER, next.group("number")));
            } else if (next.group("word") != null) {
                tokens.add(new Token(Kind.WORD, next.group("word").toLowerCase(Locale.ROOT)));
            } else if (next.group("operator") != null) {
                tokens.add(new Token(Kind.OPERATOR, next.group("operator")));
            }
        }
    }

    private static String unquoted(String quoted, boolean hasBackslashes) {
        String quote = quoted.substring(0, 1);
        String inner = quoted.substring(1, quoted.length() - 1).replace(quote + quote, quote);
        return hasBackslashes ? inner.replace("\\n", "\n").replace("\\0", "\0").replaceAll("(?s)\\\\(.)", "$1") : inner;
    }

    List<Token> all() {
        return List.copyOf(tokens);
    }

    Token peek() {
        return peek(0);
    }

    Token peek(int ahead) {
        return at + ahead < tokens.size() ? tokens.get(at + ahead) : END;
    }

    Token take() {
        Token token = peek();
        at++;
        return token;
    }

    boolean isWord(int ahead, String word) {
        return peek(ahead).kind == Kind.WORD && peek(ahead).text.equals(word);
    }

    /** Whether the next one is that word or operator, which is taken then. */
    boolean skip(String text) {
        boolean is = (peek().kind == Kind.WORD || peek().kind == Kind.OPERATOR)
                && peek().text.equals(text);
        at += is ? 1 : 0;
        return is;
    }

    void expect(String text) throws NotUnderstood {
        if (!skip(text)) {
            throw new NotUnderstood();
        }
    }

    /** The expression is one that is only compared as a text. */
    static final class NotUnderstood extends Exception {
        private static final long serialVersionUID = 1;
    }
}
