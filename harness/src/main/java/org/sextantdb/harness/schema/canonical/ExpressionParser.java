package org.sextantdb.harness.schema.canonical;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sextantdb.harness.schema.canonical.ExpressionTokens.Kind;
import org.sextantdb.harness.schema.canonical.ExpressionTokens.NotUnderstood;
import org.sextantdb.harness.schema.canonical.ExpressionTokens.Token;

/** Reads the expressions of CHECKs, defaults and indexes as all engines spell them; casts and collations are left out. */
final class ExpressionParser {
    private static final Set<String> TYPE_TAIL = Set.of("varying", "precision", "with", "without", "time", "zone");
    private static final Map<String, String> OPERATORS = Map.of(
            "!=",
            "<>",
            "==",
            "=",
            "~~",
            "like",
            "!~~",
            "not like",
            "~~*",
            "ilike",
            "!~~*",
            "not ilike",
            "~",
            "regexp",
            "!~",
            "not regexp");

    private final ExpressionTokens tokens;
    private final boolean isMysql;

    private ExpressionParser(ExpressionTokens tokens, boolean isMysql) {
        this.tokens = tokens;
        this.isMysql = isMysql;
    }

    /**
     * Reads it.
     *
     * @param isMysql whether a backslash hides what comes behind it, and {@code length} counts bytes
     */
    static Node parse(String sql, boolean isMysql) throws NotUnderstood {
        ExpressionTokens tokens = new ExpressionTokens(sql, isMysql);
        Node node = new ExpressionParser(tokens, isMysql).or();
        if (tokens.peek().kind() != Kind.END) {
            throw new NotUnderstood();
        }
        return node;
    }

    private Node or() throws NotUnderstood {
        List<Node> parts = new ArrayList<>(List.of(and()));
        while (tokens.skip("or")) {
            parts.add(and());
        }
        return parts.size() == 1 ? parts.get(0) : Node.call("or", parts);
    }

    private Node and() throws NotUnderstood {
        List<Node> parts = new ArrayList<>(List.of(not()));
        while (tokens.skip("and")) {
            parts.add(not());
        }
        return parts.size() == 1 ? parts.get(0) : Node.call("and", parts);
    }

    private Node not() throws NotUnderstood {
        return tokens.skip("not") || tokens.skip("!") ? Node.call("not", not()) : comparison();
    }

    private Node comparison() throws NotUnderstood {
        Node left = operation();
        while (true) {
            boolean isNot = tokens.isWord(0, "not");
            Token next = tokens.peek(isNot ? 1 : 0);
            boolean isSymbol = !isNot && next.kind() == Kind.OPERATOR;
            if (isSymbol && Set.of("=", "<>", "<", ">", "<=", ">=", "!=", "==").contains(next.text())) {
                tokens.take();
                left = compared(left, OPERATORS.getOrDefault(next.text(), next.text()));
            } else if (isSymbol && OPERATORS.containsKey(next.text())) {
                tokens.take();
                left = negated(OPERATORS.get(next.text()), left, operation());
            } else if (isSymbol && next.text().equals("<=>")) {
                tokens.take();
                left = Node.call("is", left, operation());
            } else if (next.kind() != Kind.WORD) {
                return left;
            } else if (Set.of("like", "ilike", "glob", "regexp", "rlike", "match")
                    .contains(next.text())) {
                skip(isNot ? 2 : 1);
                String word = next.text().equals("rlike") ? "regexp" : next.text();
                Node pattern = operation();
                Node like = tokens.skip("escape")
                        ? Node.call(word, left, pattern, operation())
                        : Node.call(word, left, pattern);
                left = isNot ? Node.call("not", like) : like;
            } else if (next.text().equals("in")) {
                skip(isNot ? 2 : 1);
                tokens.expect("(");
                left = Node.call(isNot ? "not in" : "in", left, Node.call("list", list(")")));
            } else if (next.text().equals("between")) {
                skip(isNot ? 2 : 1);
                Node low = operation();
                tokens.expect("and");
                Node between = Node.call("and", Node.call("<=", low, left), Node.call("<=", left, operation()));
                left = isNot ? Node.call("not", between) : between;
            } else if (!isNot && next.text().equals("is")) {
                tokens.take();
                left = is(left);
            } else if (!isNot && (next.text().equals("isnull") || next.text().equals("notnull"))) {
                tokens.take();
                left = Node.call(next.text().equals("isnull") ? "is null" : "is not null", left);
            } else {
                return left;
            }
        }
    }

    private void skip(int number) {
        for (int i = 0; i < number; i++) {
            tokens.take();
        }
    }

    private static Node negated(String word, Node left, Node right) {
        return word.startsWith("not ")
                ? Node.call("not", Node.call(word.substring("not ".length()), left, right))
                : Node.call(word, left, right);
    }

    /** {@code = ANY (ARRAY[…])} is IN. */
    private Node compared(Node left, String operator) throws NotUnderstood {
        boolean isAny = tokens.isWord(0, "any") || tokens.isWord(0, "some");
        if (!isAny && !tokens.isWord(0, "all")) {
            return Node.call(operator, left, operation());
        }
        tokens.take();
        tokens.expect("(");
        Node list = or();
        tokens.expect(")");
        String word = isAny && operator.equals("=") ? "in" : !isAny && operator.equals("<>") ? "not in" : "";
        if (word.isEmpty()) {
            return Node.call(operator + (isAny ? " any" : " all"), left, list);
        }
        if (!list.is("list")) {
            throw new NotUnderstood();
        }
        return Node.call(word, left, list);
    }

    private Node is(Node left) throws NotUnderstood {
        boolean isNot = tokens.skip("not");
        Node is;
        if (tokens.skip("null") || tokens.skip("unknown")) {
            return Node.call(isNot ? "is not null" : "is null", left);
        } else if (tokens.skip("true")) {
            is = Node.call("is true", left);
        } else if (tokens.skip("false")) {
            is = Node.call("is false", left);
        } else if (tokens.skip("distinct")) {
            tokens.expect("from");
            is = Node.call("not", Node.call("is", left, operation()));
        } else {
            is = Node.call("is", left, operation());
        }
        return isNot ? Node.call("not", is) : is;
    }

    /** All that binds closer than a comparison and looser than a sum, as PostgreSQL has it. */
    private Node operation() throws NotUnderstood {
        Node left = sum();
        while (tokens.peek().kind() == Kind.OPERATOR
                && Set.of("||", "@>", "<@", "?", "?|", "?&", "&&", "&", "|", "<<", ">>", "#", "~*", "!~*")
                        .contains(tokens.peek().text())) {
            String operator = tokens.take().text();
            left = Node.call(operator.equals("||") ? "concat" : operator, left, sum());
        }
        return left;
    }

    private Node sum() throws NotUnderstood {
        Node left = product();
        while (tokens.peek().kind() == Kind.OPERATOR
                && Set.of("+", "-").contains(tokens.peek().text())) {
            left = Node.call(tokens.take().text(), left, product());
        }
        return left;
    }

    private Node product() throws NotUnderstood {
        Node left = signed();
        while (true) {
            Token next = tokens.peek();
            if (next.kind() == Kind.OPERATOR && Set.of("*", "/", "%").contains(next.text())
                    || tokens.isWord(0, "mod")
                    || tokens.isWord(0, "div")) {
                tokens.take();
                left = Node.call(next.text().equals("mod") ? "%" : next.text(), left, signed());
            } else {
                return left;
            }
        }
    }

    private Node signed() throws NotUnderstood {
        if (tokens.skip("+")) {
            return signed();
        }
        if (!tokens.skip("-")) {
            return cast();
        }
        Node of = signed();
        return of.kind() == Node.Kind.NUMBER ? Numbers.number("-" + of.word()) : Node.call("-", of);
    }

    /** What stands behind a value: casts, collations, paths, subscripts, time zones. */
    private Node cast() throws NotUnderstood {
        Node value = value();
        while (true) {
            if (tokens.skip("::")) {
                value = Numbers.cast(value, type());
            } else if (tokens.skip("collate")) {
                tokens.take();
                while (tokens.skip(".")) {
                    tokens.take();
                }
            } else if (tokens.skip("->")) {
                value = Node.call("->", value, value());
            } else if (tokens.skip("->>")) {
                value = Node.call("->>", value, value());
            } else if (tokens.skip("#>") || tokens.skip("#>>")) {
                value = Node.call("#>", value, value());
            } else if (tokens.skip("[")) {
                value = Node.call("[]", value, or());
                tokens.expect("]");
            } else if (tokens.isWord(0, "at") && tokens.isWord(1, "time")) {
                skip(3);
                value = Node.call("timezone", value(), value);
            } else {
                return value;
            }
        }
    }

    /** A type, of which the first word is enough, with {@code []} behind it where it is an array. */
    private String type() throws NotUnderstood {
        Token first = tokens.take();
        String type = first.text();
        while (tokens.skip(".")) {
            type = tokens.take().text();
        }
        while (true) {
            if (tokens.skip("(")) {
                while (!tokens.skip(")")) {
                    if (tokens.take().kind() == Kind.END) {
                        throw new NotUnderstood();
                    }
                }
            } else if (tokens.skip("[")) {
                tokens.expect("]");
                type = "[]";
            } else if (tokens.peek().kind() == Kind.WORD
                    && TYPE_TAIL.contains(tokens.peek().text())) {
                tokens.take();
            } else {
                return type;
            }
        }
    }

    private Node value() throws NotUnderstood {
        Token token = tokens.take();
        return switch (token.kind()) {
            case NUMBER -> Numbers.number(token.text());
            case TEXT -> Node.text(token.text());
            case NAME -> tokens.peek().text().equals("(") ? word(token) : name(token);
            case WORD -> word(token);
            case OPERATOR -> {
                if (!token.text().equals("(")) {
                    throw new NotUnderstood();
                }
                List<Node> list = list(")");
                yield list.size() == 1 ? list.get(0) : Node.call("list", list);
            }
            case END -> throw new NotUnderstood();
        };
    }

    /** The last part of a qualified name. */
    private Node name(Token token) throws NotUnderstood {
        String name = token.text();
        while (tokens.skip(".")) {
            Token part = tokens.take();
            name = part.text();
            if (tokens.peek().text().equals("(")) {
                return function(part.text());
            }
        }
        return Node.column(name.toLowerCase(java.util.Locale.ROOT));
    }

    private Node word(Token token) throws NotUnderstood {
        String word = token.text();
        boolean isBeforeText = tokens.peek().kind() == Kind.TEXT;
        if (isBeforeText
                && (word.startsWith("_")
                        || Set.of("n", "e", "date", "time", "timestamp").contains(word))) {
            return Node.text(tokens.take().text());
        }
        if (isBeforeText && (word.equals("b") || word.equals("x"))) {
            String digits = tokens.take().text();
            return word.equals("b") ? Numbers.bits(digits) : Node.call("bytes", Node.text(digits));
        }
        switch (word) {
            case "true":
                return Node.number("1");
            case "false":
                return Node.number("0");
            case "null":
                return Node.call("null");
            case "case":
                return cases();
            case "select", "exists", "with", "row":
                throw new NotUnderstood();
            case "interval":
                Node amount = cast();
                return tokens.peek().kind() == Kind.WORD
                        ? Node.call("interval", amount, Node.text(tokens.take().text()))
                        : Node.call("interval", amount);
            default:
                break;
        }
        if (word.equals("array") && tokens.skip("[")) {
            return Node.call("list", list("]"));
        }
        if (tokens.peek().text().equals("(") && tokens.peek().kind() == Kind.OPERATOR) {
            return function(word);
        }
        if (Functions.isNow(word) && !word.equals("now")) {
            return Node.call("current_timestamp");
        }
        return word.equals("current_date") || word.equals("current_time") || word.equals("current_user")
                ? Node.call(word)
                : name(token);
    }

    private Node function(String word) throws NotUnderstood {
        tokens.expect("(");
        if (word.equals("cast")) {
            Node value = or();
            tokens.expect("as");
            String type = type();
            while (!tokens.skip(")")) {
                if (tokens.take().kind() == Kind.END) {
                    throw new NotUnderstood();
                }
            }
            return Numbers.cast(value, type);
        }
        return Functions.call(word, list(")"), isMysql);
    }

    /** Up to the end; the words that some functions have between their parts are commas. */
    private List<Node> list(String end) throws NotUnderstood {
        List<Node> list = new ArrayList<>();
        while (!tokens.skip(end)) {
            boolean isBetween = tokens.skip(",") || tokens.skip("from") || tokens.skip("for") || tokens.skip("using");
            if (!isBetween && tokens.skip("both")) {
                continue;
            }
            if (!isBetween) {
                list.add(or());
            }
            if (tokens.peek().kind() == Kind.END) {
                throw new NotUnderstood();
            }
        }
        return list;
    }

    private Node cases() throws NotUnderstood {
        List<Node> parts = new ArrayList<>();
        while (!tokens.skip("end")) {
            if (!tokens.skip("when") && !tokens.skip("then") && !tokens.skip("else")) {
                parts.add(or());
            }
            if (tokens.peek().kind() == Kind.END) {
                throw new NotUnderstood();
            }
        }
        return Node.call("case", parts);
    }
}
