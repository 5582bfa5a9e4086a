package org.sextantdb.harness.schema.canonical;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * A piece of an expression.
 *
 * @param kind what it is
 * @param word a column, a number, a text without its quotes, or what is done with the parts
 * @param parts of a call; else empty
 */
record Node(Kind kind, String word, List<Node> parts) {
    private static final Set<String> PLAIN =
            Set.of("and", "or", "not", "=", "<>", "<", "<=", "in", "not in", "list", "is null", "is not null");

    enum Kind {
        COLUMN,
        NUMBER,
        TEXT,
        CALL
    }

    Node {
        parts = List.copyOf(parts);
    }

    static Node column(String name) {
        return new Node(Kind.COLUMN, name, List.of());
    }

    static Node number(String digits) {
        return new Node(Kind.NUMBER, digits, List.of());
    }

    static Node text(String text) {
        return new Node(Kind.TEXT, text, List.of());
    }

    static Node call(String word, Node... parts) {
        return new Node(Kind.CALL, word, Arrays.asList(parts));
    }

    static Node call(String word, List<Node> parts) {
        return new Node(Kind.CALL, word, parts);
    }

    boolean is(String call) {
        return kind == Kind.CALL && word.equals(call);
    }

    boolean isNumber(String digits) {
        return kind == Kind.NUMBER && word.equals(digits);
    }

    boolean isLiteral() {
        return kind == Kind.NUMBER || kind == Kind.TEXT;
    }

    Node part(int at) {
        return parts.get(at);
    }

    void columns(SortedSet<String> into) {
        if (kind == Kind.COLUMN) {
            into.add(word);
        }
        parts.forEach(part -> part.columns(into));
    }

    /** Whether it only compares columns with literals and columns: two such that differ say different things. */
    boolean isPlain() {
        return kind != Kind.CALL || PLAIN.contains(word) && parts.stream().allMatch(Node::isPlain);
    }

    /** One spelling; equal spellings mean the same. */
    @Override
    public String toString() {
        return switch (kind) {
            case COLUMN, NUMBER -> word;
            case TEXT -> "'" + word.replace("'", "''") + "'";
            case CALL -> spelled();
        };
    }

    private String spelled() {
        String all = parts.stream().map(Node::toString).collect(Collectors.joining(", ", "(", ")"));
        if (word.equals("list")) {
            return all;
        }
        if (parts.size() == 1 && word.startsWith("is ")) {
            return "(" + part(0) + " " + word + ")";
        }
        boolean isInfix = parts.size() > 1 && (!Character.isLetter(word.charAt(0)) || INFIX.contains(word));
        return isInfix
                ? parts.stream().map(Node::toString).collect(Collectors.joining(" " + word + " ", "(", ")"))
                : word + all;
    }

    private static final Set<String> INFIX = Set.of("and", "or", "in", "not in", "like", "not like");
}
