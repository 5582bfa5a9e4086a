package org.sextantdb.harness.migrate.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sextantdb.harness.judge.VersionRange;
import org.sextantdb.harness.model.InputException;
import org.sextantdb.harness.yaml.YamlMap;

/** Reads {@code rules.yaml}: each rule says what it looks for once, and for groups of engines what they do with it. */
final class RuleBook {
    private static final String FILE = "rules.yaml";

    private RuleBook() {}

    static List<Rule> read() {
        try (InputStream in = RuleBook.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not in the jar");
            }
            return read(YamlMap.read(FILE, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Rule> read(YamlMap file) {
        List<Rule> rules = new ArrayList<>();
        for (YamlMap rule : file.only("rules").maps("rules")) {
            rule.only("rule", "find", "unless", "check", "from", "once", "instead", "see", "on");
            for (YamlMap on : rule.maps("on")) {
                on.only(
                        "in",
                        "find",
                        "unless",
                        "from",
                        "versions",
                        "what",
                        "instead",
                        "see",
                        "silent",
                        "before",
                        "breaks",
                        "line",
                        "passes");
                rules.add(rule(rule, on));
            }
        }
        return List.copyOf(rules);
    }

    private static Rule rule(YamlMap rule, YamlMap on) {
        return new Rule(
                rule.text("rule"),
                patterns(on.has("find") ? on : rule, "find"),
                patterns(on.has("unless") ? on : rule, "unless"),
                rule.optional("check").map(name -> check(rule, name)),
                (on.has("from") ? on : rule).texts("from"),
                on.texts("in"),
                VersionRange.parse(on.optional("versions").orElse("")),
                on.text("what"),
                on.has("instead") ? on.text("instead") : rule.text("instead"),
                on.optional("see").or(() -> rule.optional("see")).orElse(""),
                on.optional("silent").isPresent(),
                rule.optional("once").isPresent(),
                new Rule.Example(
                        on.texts("before"),
                        on.text("breaks"),
                        Integer.parseInt(on.optional("line").orElse("1")),
                        on.text("passes")));
    }

    private static List<TokenPattern> patterns(YamlMap map, String key) {
        return map.texts(key).stream().map(TokenPattern::new).toList();
    }

    private static Check check(YamlMap rule, String name) {
        try {
            return Check.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException unknown) {
            throw new InputException(rule.at("check") + ": unknown check '" + name + "'");
        }
    }
}
