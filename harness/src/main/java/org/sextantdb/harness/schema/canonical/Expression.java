package org.sextantdb.harness.schema.canonical;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sextantdb.harness.schema.canonical.ExpressionTokens.Kind;
import org.sextantdb.harness.schema.canonical.ExpressionTokens.NotUnderstood;

/**
 * An expression in one spelling, whatever the engine made of it: no casts, no quotes, comparisons in one direction, NOT
 * pushed inside.
 *
 * @param text equal where the expressions mean the same
 * @param node what was read
 * @param columns that it names
 * @param isPlain whether it only compares: two such that differ say different things
 */
record Expression(String text, Node node, SortedSet<String> columns, boolean isPlain) {
    private static final Map<String, String> OPPOSITES = Map.of("=", "<>", "<>", "=", "in", "not in", "not in", "in");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\+00");
    private static final Set<String> TRUTHS = Set.of(
            "and",
            "or",
            "not",
            "=",
            "<>",
            "<",
            "<=",
            "in",
            "not in",
            "like",
            "ilike",
            "glob",
            "regexp",
            "is",
            "is null",
            "is not null",
            "is true",
            "is false",
            "json_valid");

    /**
     * Reads it.
     *
     * @param family the engine's
     * @param columns that are there: other words in it are not columns
     * @param booleans columns of them that are booleans
     */
    static Expression of(String sql, String family, Set<String> columns, Set<String> booleans) {
        boolean isMysql = Families.isMysql(family);
        try {
            Node node = new Reading(booleans).truth(ExpressionParser.parse(sql, isMysql));
            SortedSet<String> named = new TreeSet<>();
            node.columns(named);
            return new Expression(node.toString(), node, named, node.isPlain());
        } catch (NotUnderstood itIsComparedAsText) {
            List<ExpressionTokens.Token> tokens = new ExpressionTokens(sql, isMysql).all();
            SortedSet<String> named = tokens.stream()
                    .filter(token -> token.kind() == Kind.WORD || token.kind() == Kind.NAME)
                    .map(token -> token.text().toLowerCase(Locale.ROOT))
                    .filter(columns::contains)
                    .collect(Collectors.toCollection(TreeSet::new));
            String text = tokens.stream()
                    .map(token -> token.kind() == Kind.TEXT ? "'" + token.text() + "'" : token.text())
                    .collect(Collectors.joining(" "));
            return new Expression(text, Node.call("not understood"), named, false);
        }
    }

    /** The parts that are all asked for. */
    List<Expression> conjuncts() {
        return node.is("and") ? node.parts().stream().map(Expression::of).toList() : List.of(this);
    }

    static Expression of(Node node) {
        SortedSet<String> named = new TreeSet<>();
        node.columns(named);
        return new Expression(node.toString(), node, named, node.isPlain());
    }

    /** A column that is one of some texts. */
    static String oneOf(String column, List<String> values) {
        List<Node> texts = new ArrayList<>(values.stream().map(Node::text).toList());
        return values.size() == 1
                ? Node.call("=", Node.column(column), texts.get(0)).toString()
                : Node.call("in", Node.column(column), sortedList(texts)).toString();
    }

    private static Node sortedList(List<Node> nodes) {
        return Node.call(
                "list",
                new HashSet<>(nodes)
                        .stream().sorted(Comparator.comparing(Node::toString)).toList());
    }

    /** The rules. */
    private record Reading(Set<String> booleans) {
        Node truth(Node node) {
            if (node.is("and") || node.is("or")) {
                return joined(
                        node.word(), node.parts().stream().map(this::truth).toList());
            }
            return node.is("not") ? not(node.part(0)) : value(node);
        }

        private Node not(Node node) {
            if (node.is("and") || node.is("or")) {
                return joined(
                        node.is("and") ? "or" : "and",
                        node.parts().stream().map(this::not).toList());
            }
            if (node.is("not")) {
                return truth(node.part(0));
            }
            Node value = value(node);
            if (value.is("not")) {
                return value.part(0);
            }
            if (value.kind() == Node.Kind.CALL && OPPOSITES.containsKey(value.word())) {
                return value(Node.call(OPPOSITES.getOrDefault(value.word(), ""), value.parts()));
            }
            if (value.is("is null") || value.is("is not null")) {
                return Node.call(value.is("is null") ? "is not null" : "is null", value.parts());
            }
            if (value.is("<") || value.is("<=")) {
                return Node.call(value.is("<") ? "<=" : "<", value.part(1), value.part(0));
            }
            return Node.call("not", value);
        }

        /** Every AND and OR flat, sorted and without repetition. */
        private static Node joined(String word, List<Node> parts) {
            Set<Node> flat = new HashSet<>();
            parts.forEach(part -> flat.addAll(part.is(word) ? part.parts() : List.of(part)));
            List<Node> sorted =
                    flat.stream().sorted(Comparator.comparing(Node::toString)).toList();
            return sorted.size() == 1 ? sorted.get(0) : Node.call(word, sorted);
        }

        private Node value(Node node) {
            if (node.kind() != Node.Kind.CALL) {
                return node.kind() == Node.Kind.TEXT
                                && INSTANT.matcher(node.word()).matches()
                        ? Node.text(node.word().substring(0, node.word().length() - "+00".length()))
                        : node;
            }
            if (node.is("and") || node.is("or") || node.is("not")) {
                return truth(node);
            }
            List<Node> parts = node.parts().stream().map(this::value).toList();
            if (parts.size() == 2 && parts.stream().anyMatch(part -> part.isNumber("0"))) {
                // Nothing has no characters and no bytes.
                parts = parts.stream()
                        .map(part -> part.is("octet_length") ? Node.call("char_length", part.parts()) : part)
                        .toList();
            }
            return switch (node.word()) {
                case ">" -> Node.call("<", parts.get(1), parts.get(0));
                case ">=" -> Node.call("<=", parts.get(1), parts.get(0));
                case "=", "<>" -> equality(node.word(), parts.get(0), parts.get(1));
                case "in", "not in" -> in(node.word(), parts.get(0), parts.get(1));
                case "is true" -> isTruth(parts.get(0)) ? parts.get(0) : Node.call(node.word(), parts);
                case "concat" -> concat(parts);
                default -> Node.call(node.word(), parts);
            };
        }

        private static Node concat(List<Node> parts) {
            List<Node> flat = new ArrayList<>();
            parts.forEach(part -> flat.addAll(part.is("concat") ? part.parts() : List.of(part)));
            return Node.call("concat", flat);
        }

        private Node in(String word, Node left, Node list) {
            boolean isOne = list.parts().size() == 1;
            return isOne
                    ? equality(word.equals("in") ? "=" : "<>", left, list.part(0))
                    : Node.call(word, left, sortedList(list.parts()));
        }

        private Node equality(String word, Node left, Node right) {
            Node literal = left.isLiteral() ? left : right;
            Node other = left.isLiteral() ? right : left;
            if (isTruth(other) && (literal.isNumber("0") || literal.isNumber("1"))) {
                boolean isWanted = literal.isNumber("1") == word.equals("=");
                return isWanted ? other : not(other);
            }
            return left.isLiteral() || !right.isLiteral() && left.toString().compareTo(right.toString()) > 0
                    ? Node.call(word, right, left)
                    : Node.call(word, left, right);
        }

        private boolean isTruth(Node node) {
            return node.kind() == Node.Kind.COLUMN
                    ? booleans.contains(node.word())
                    : node.kind() == Node.Kind.CALL && TRUTHS.contains(node.word());
        }
    }
}
