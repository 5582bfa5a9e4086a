package org.sextantdb.harness.migrate.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sextantdb.harness.engine.ScriptSyntax;
import org.sextantdb.harness.migrate.ScriptStatement;

/**
 * What would break on another engine, said before anything runs. The rules are data, {@code rules.yaml}: each was seen to
 * hold on a server, and its neighbour to pass. What no rule knows may break all the same.
 */
public final class PortabilityRules {
    private static final List<Rule> RULES = RuleBook.read();

    private PortabilityRules() {}

    /**
     * Reads the statements of a migration, or of all in their order, for an engine. Where they were written for is told by
     * the names of their files and by their words.
     *
     * @param family the engine's: {@code mysql}; nothing is known of a family that is in no rule
     * @param version the engine's: {@code 8.0}
     * @return in the order of the statements and their words
     */
    public static List<RuleFinding> check(List<ScriptStatement> statements, String family, String version) {
        return check(statements, SourceSyntax.guess(statements, family), family, version);
    }

    /** As {@link #check(List, String, String)}, where the statements were written in a syntax that is known. */
    public static List<RuleFinding> check(
            List<ScriptStatement> statements, ScriptSyntax source, String family, String version) {
        return places(statements, source, family, version).stream()
                .map(Place::finding)
                .toList();
    }

    /** The rule that best explains why an engine refused a statement. */
    public static Optional<RuleFinding> advice(ScriptStatement refused, String family, String version) {
        return advice(List.of(), refused, family, version);
    }

    /**
     * As {@link #advice(ScriptStatement, String, String)}, where it is known what ran before: the bytes of an index are in
     * the table that another statement made.
     */
    public static Optional<RuleFinding> advice(
            List<ScriptStatement> before, ScriptStatement refused, String family, String version) {
        List<ScriptStatement> all = new ArrayList<>(before);
        all.add(refused);
        return places(all, SourceSyntax.guess(all, family), family, version).stream()
                .filter(place -> place.statement == all.size() - 1 && !place.rule.silent())
                .min(Comparator.comparing((Place place) -> place.rule.check().isPresent())
                        .thenComparing(Place::token))
                .map(Place::finding);
    }

    /** Ids of the cases that the rules were measured by. */
    public static Set<String> caseIds() {
        Set<String> ids = new LinkedHashSet<>();
        RULES.stream().map(Rule::see).filter(id -> !id.isEmpty()).forEach(ids::add);
        return ids;
    }

    static List<Rule> rules() {
        return RULES;
    }

    private record Place(Rule rule, Sentence sentence, int statement, int token) {
        RuleFinding finding() {
            return new RuleFinding(
                    rule.name(),
                    sentence.statement(),
                    sentence.token(token).line(),
                    rule.what(),
                    rule.instead(),
                    rule.see(),
                    rule.silent());
        }
    }

    private static List<Place> places(
            List<ScriptStatement> statements, ScriptSyntax source, String family, String version) {
        String from = SourceSyntax.nameOf(source).orElse("");
        List<Rule> rules = RULES.stream()
                .filter(rule -> rule.isAbout(family, version))
                .filter(rule -> rule.from().isEmpty() || rule.from().contains(from))
                .toList();
        Definitions tables = new Definitions();
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            Sentence sentence = new Sentence(statements.get(i), source);
            List<Key> keys = tables.read(sentence);
            List<Place> found = new ArrayList<>();
            Set<String> seen = new LinkedHashSet<>();
            for (Rule rule : rules) {
                for (int token : find(rule, sentence, keys, tables)) {
                    if (seen.add(rule.name() + sentence.token(token).line())) {
                        found.add(new Place(rule, sentence, i, token));
                    }
                }
            }
            found.sort(Comparator.comparingInt(Place::token));
            places.addAll(found);
        }
        return places;
    }

    private static List<Integer> find(Rule rule, Sentence sentence, List<Key> keys, Definitions tables) {
        if (rule.unless().stream().anyMatch(pattern -> !pattern.find(sentence).isEmpty())) {
            return List.of();
        }
        List<Integer> found = new ArrayList<>();
        rule.check().ifPresent(check -> found.addAll(check.find(sentence, keys, tables)));
        rule.find().forEach(pattern -> found.addAll(pattern.find(sentence)));
        Collections.sort(found);
        return rule.once() && found.size() > 1 ? found.subList(0, 1) : found;
    }
}
