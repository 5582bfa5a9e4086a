package org.sextantdb.harness.migrate.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a rule looks for, written as SQL with holes: {@code ^ create unique? index … where}.
 *
 * <p>{@code ^} begins the statement and {@code <end>} ends it, {@code …} skips any words, {@code a|b} is one of them,
 * {@code a?} may be missing, {@code !a} is another word than that or none; {@code type:a|b} is a word where a column's type stands ({@code
 * type:*} any), {@code name:a|b} where a name is given,
 * {@code inline:references} behind a column, {@code long:default} of a TEXT; {@code <name>} is a name in quotes or without, {@code <word>}, {@code <number>}, {@code <text>},
 * {@code <dollar>}, {@code <double-quoted>} and {@code <backtick>} are what they say, and {@code 'a*'} is a text that begins so.
 * Every stretch between two skips is found at its first place, so that the time is that of reading the statement.
 */
final class TokenPattern {
    private final boolean anchored;
    private final List<List<String>> stretches = new ArrayList<>();

    TokenPattern(String written) {
        List<String> parts = new ArrayList<>(Arrays.asList(written.trim().split("\\s+")));
        anchored = parts.get(0).equals("^");
        List<String> stretch = new ArrayList<>();
        for (String part : anchored ? parts.subList(1, parts.size()) : parts) {
            if (part.equals("…")) {
                stretches.add(stretch);
                stretch = new ArrayList<>();
            } else {
                stretch.add(part);
            }
        }
        stretches.add(stretch);
    }

    /** Places of the last word of each match; the stretches in front of the last skip are found once. */
    List<Integer> find(Sentence sentence) {
        int from = 0;
        for (int i = 0; i < stretches.size() - 1; i++) {
            int end = first(sentence, stretches.get(i), from, i == 0 && anchored);
            if (end < 0) {
                return List.of();
            }
            from = end;
        }
        List<Integer> found = new ArrayList<>();
        List<String> last = stretches.get(stretches.size() - 1);
        boolean only = stretches.size() == 1 && anchored;
        for (int end = first(sentence, last, from, only); end >= 0; ) {
            found.add(end - 1);
            end = only ? -1 : first(sentence, last, end, false);
        }
        return found;
    }

    private static int first(Sentence sentence, List<String> stretch, int from, boolean here) {
        for (int i = from; i < (here ? from + 1 : sentence.size()); i++) {
            int end = match(sentence, stretch, i);
            if (end > i) {
                return end;
            }
        }
        return -1;
    }

    private static int match(Sentence sentence, List<String> stretch, int from) {
        int at = from;
        for (String part : stretch) {
            if (part.equals("<end>")) {
                if (at < sentence.size()) {
                    return -1;
                }
            } else if (part.length() > 1 && part.startsWith("!") && !part.equals("!=")) {
                if (at < sentence.size() && fits(sentence, at, part.substring(1))) {
                    return -1;
                }
            } else {
                boolean optional = part.length() > 1 && part.endsWith("?");
                if (at < sentence.size() && fits(sentence, at, optional ? part.substring(0, part.length() - 1) : part)) {
                    at++;
                } else if (!optional) {
                    return -1;
                }
            }
        }
        return at;
    }

    private static boolean fits(Sentence sentence, int at, String part) {
        Token token = sentence.token(at);
        for (Sentence.Role role : Sentence.Role.values()) {
            String mark = role.mark();
            if (part.startsWith(mark)) {
                return sentence.role(at) == role
                        && token.kind() == Token.Kind.WORD
                        && oneOf(token, part.substring(mark.length()));
            }
        }
        if (part.startsWith("'")) {
            return token.kind() == Token.Kind.STRING && token.text().startsWith(part.substring(1, part.length() - 2));
        }
        return switch (part) {
            case "<name>" -> token.isName();
            case "<word>" -> token.kind() == Token.Kind.WORD;
            case "<number>" -> token.kind() == Token.Kind.NUMBER;
            case "<text>" -> token.kind() == Token.Kind.STRING;
            case "<dollar>" -> token.kind() == Token.Kind.DOLLAR;
            case "<double-quoted>" -> token.kind() == Token.Kind.DOUBLE_QUOTED;
            case "<backtick>" -> token.kind() == Token.Kind.BACKTICKED;
            case "||", "|" -> token.is(part);
            default -> (token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.SYMBOL) && oneOf(token, part);
        };
    }

    private static boolean oneOf(Token token, String words) {
        if (token.text().equals(words) || words.equals("*")) {
            return token.kind() == Token.Kind.WORD || token.text().equals(words);
        }
        for (String word : words.split("\\|")) {
            if (token.text().equals(word)) {
                return true;
            }
        }
        return false;
    }
}
