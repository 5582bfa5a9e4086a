package org.sextantdb.harness.migrate.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    private final List<List<Part>> stretches = new ArrayList<>();
    /** One of each must stand in the statement, or there is no need to look. */
    private final List<Set<String>> needed;

    TokenPattern(String written) {
        List<String> parts = new ArrayList<>(Arrays.asList(written.trim().split("\\s+")));
        anchored = parts.get(0).equals("^");
        List<Part> stretch = new ArrayList<>();
        for (String part : anchored ? parts.subList(1, parts.size()) : parts) {
            if (part.equals("…")) {
                stretches.add(stretch);
                stretch = new ArrayList<>();
            } else {
                stretch.add(Part.of(part));
            }
        }
        stretches.add(stretch);
        needed = stretches.stream()
                .flatMap(List::stream)
                .filter(part -> part.number == Number.ONE && part.what == What.WORDS)
                .map(Part::words)
                .toList();
    }

    /** Places of the last word of each match; the stretches in front of the last skip are found once. */
    List<Integer> find(Sentence sentence) {
        if (needed.stream().anyMatch(words -> !sentence.hasOneOf(words))) {
            return List.of();
        }
        int from = 0;
        for (int i = 0; i < stretches.size() - 1; i++) {
            int end = first(sentence, stretches.get(i), from, i == 0 && anchored);
            if (end < 0) {
                return List.of();
            }
            from = end;
        }
        List<Integer> found = new ArrayList<>();
        List<Part> last = stretches.get(stretches.size() - 1);
        boolean only = stretches.size() == 1 && anchored;
        for (int end = first(sentence, last, from, only); end >= 0; ) {
            found.add(end - 1);
            end = only ? -1 : first(sentence, last, end, false);
        }
        return found;
    }

    private static int first(Sentence sentence, List<Part> stretch, int from, boolean here) {
        int to = here ? Math.min(from + 1, sentence.size()) : sentence.size();
        for (int i = from; i < to; i++) {
            int end = match(sentence, stretch, i);
            if (end > i) {
                return end;
            }
        }
        return -1;
    }

    private static int match(Sentence sentence, List<Part> stretch, int from) {
        int at = from;
        for (Part part : stretch) {
            boolean fits = part.fits(sentence, at);
            switch (part.number) {
                case ONE -> {
                    if (!fits) {
                        return -1;
                    }
                    at++;
                }
                case OPTIONAL -> at += fits ? 1 : 0;
                case NOT -> {
                    if (fits) {
                        return -1;
                    }
                }
            }
        }
        return at;
    }

    private enum Number {
        ONE,
        OPTIONAL,
        /** Looks at the next word and does not take it. */
        NOT
    }

    private enum What {
        WORDS,
        ANY_WORD,
        NAME,
        TEXT_THAT_BEGINS,
        KIND,
        MORE
    }

    /** One word of a pattern. */
    private record Part(
            Number number, What what, Set<String> words, Optional<Sentence.Role> role, Optional<Token.Kind> kind) {
        static Part of(String written) {
            if (written.length() > 1 && written.startsWith("!") && !written.equals("!=")) {
                return of(Number.NOT, written.substring(1));
            }
            if (written.equals("<end>")) {
                return new Part(Number.NOT, What.MORE, Set.of(), Optional.empty(), Optional.empty());
            }
            if (written.length() > 1 && written.endsWith("?")) {
                return of(Number.OPTIONAL, written.substring(0, written.length() - 1));
            }
            return of(Number.ONE, written);
        }

        private static Part of(Number number, String written) {
            for (Sentence.Role role : Sentence.Role.values()) {
                if (written.startsWith(role.mark())) {
                    String words = written.substring(role.mark().length());
                    What what = words.equals("*") ? What.ANY_WORD : What.WORDS;
                    return new Part(number, what, split(words), Optional.of(role), Optional.empty());
                }
            }
            if (written.startsWith("'")) {
                Set<String> begin = Set.of(written.substring(1, written.length() - 2));
                return new Part(number, What.TEXT_THAT_BEGINS, begin, Optional.empty(), Optional.empty());
            }
            Optional<Token.Kind> kind = switch (written) {
                case "<word>" -> Optional.of(Token.Kind.WORD);
                case "<number>" -> Optional.of(Token.Kind.NUMBER);
                case "<text>" -> Optional.of(Token.Kind.STRING);
                case "<dollar>" -> Optional.of(Token.Kind.DOLLAR);
                case "<double-quoted>" -> Optional.of(Token.Kind.DOUBLE_QUOTED);
                case "<backtick>" -> Optional.of(Token.Kind.BACKTICKED);
                default -> Optional.empty();
            };
            What what = kind.isPresent() ? What.KIND : written.equals("<name>") ? What.NAME : What.WORDS;
            return new Part(number, what, split(written), Optional.empty(), kind);
        }

        /** Words between bars; an operator that has a bar itself stays whole. */
        private static Set<String> split(String written) {
            return Set.of("||", "?|").contains(written)
                    ? Set.of(written)
                    : Set.copyOf(Arrays.asList(written.split("\\|")));
        }

        boolean fits(Sentence sentence, int at) {
            if (at >= sentence.size()) {
                return false;
            }
            Token token = sentence.token(at);
            if (role.isPresent() && sentence.role(at) != role.get()) {
                return false;
            }
            boolean word = token.kind() == Token.Kind.WORD;
            return switch (what) {
                case MORE -> true;
                case ANY_WORD -> word;
                case NAME -> token.isName();
                case KIND -> token.kind() == kind.orElseThrow();
                case TEXT_THAT_BEGINS ->
                    token.kind() == Token.Kind.STRING && words.stream().anyMatch(token.text()::startsWith);
                case WORDS -> (word || token.kind() == Token.Kind.SYMBOL) && words.contains(token.text());
            };
        }
    }
}
