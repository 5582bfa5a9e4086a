package org.sextantdb.harness.migrate.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sextantdb.harness.engine.ScriptSyntax;
import org.sextantdb.harness.migrate.ScriptStatement;

class PortabilityRulesTest {
    private static final int LINE = 100;

    static Stream<Arguments> rules() {
        return PortabilityRules.rules().stream()
                .flatMap(rule -> rule.families().stream()
                        .map(family -> Arguments.of(rule.name() + " on " + family, rule, family)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void a_rule_finds_its_example_at_its_line_and_not_the_neighbour(String name, Rule rule, String family) {
        assertThat(found(rule, family, rule.example().breaks()))
                .contains(LINE + rule.example().line() - 1);
        assertThat(found(rule, family, rule.example().passes())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void a_rule_finds_its_example_in_upper_case_too(String name, Rule rule, String family) {
        assertThat(found(rule, family, rule.example().breaks().toUpperCase(Locale.ROOT)))
                .isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void a_rule_finds_nothing_in_a_text_or_a_comment(String name, Rule rule, String family) {
        String broken = rule.example().breaks();
        String text = "insert into notes values ('" + broken.replace("'", "''").replace("\\", "") + "')";
        assertThat(found(rule, family, text)).isEmpty();
        assertThat(found(rule, family, "select 1 /* " + broken + " */")).isEmpty();
        assertThat(found(rule, family, "select 1 -- " + broken.replace("\n", " ")))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void a_rule_says_in_one_line_what_happens_and_what_to_write(String name, Rule rule, String family) {
        assertThat(List.of(rule.what(), rule.instead()))
                .allSatisfy(text ->
                        assertThat(text).endsWith(".").doesNotContain("\n").hasSizeLessThan(180));
    }

    @Test
    void places_come_in_the_order_of_statements_and_words() {
        List<ScriptStatement> statements = List.of(
                new ScriptStatement("create table t (\n  a jsonb,\n  b timestamptz\n)", "postgres/1.sql", 3),
                new ScriptStatement("delete from t\nreturning a", "postgres/1.sql", 8));
        assertThat(PortabilityRules.check(statements, "mysql", "8.0"))
                .extracting(RuleFinding::rule, RuleFinding::where)
                .containsExactly(
                        tuple("jsonb", "postgres/1.sql:4"),
                        tuple("timestamptz", "postgres/1.sql:5"),
                        tuple("returning", "postgres/1.sql:9"));
    }

    @Test
    void versions_count() {
        ScriptStatement uuid = new ScriptStatement("create table t (a uuid)", "1.sql", 1);
        assertThat(PortabilityRules.check(List.of(uuid), "mariadb", "10.6")).hasSize(1);
        assertThat(PortabilityRules.check(List.of(uuid), "mariadb", "10.11.19")).isEmpty();
    }

    @Test
    void of_a_family_in_no_rule_nothing_is_known() {
        ScriptStatement broken = new ScriptStatement("create table t (a jsonb, b int auto_increment)", "1.sql", 1);
        assertThat(PortabilityRules.check(List.of(broken), "oracle", "23")).isEmpty();
    }

    @Test
    @Timeout(20)
    void the_time_is_that_of_reading() {
        StringBuilder sql = new StringBuilder("insert into t values ");
        for (int i = 0; i < 60_000; i++) {
            sql.append(i == 0 ? "" : ", ").append("(").append(i).append(", 'x', lower(\"y\"), [z)");
        }
        List<ScriptStatement> many = List.of(new ScriptStatement(sql.toString(), "postgres/1.sql", 1));
        assertThat(PortabilityRules.check(many, "mysql", "8.0")).isEmpty();
    }

    private static List<Integer> found(Rule rule, String family, String sql) {
        List<ScriptStatement> statements = new ArrayList<>();
        rule.example().before().forEach(before -> statements.add(new ScriptStatement(before, "1.sql", 1)));
        ScriptStatement last = new ScriptStatement(sql.strip(), "1.sql", LINE);
        statements.add(last);
        ScriptSyntax source = rule.from().isEmpty()
                ? SourceSyntax.guess(statements, family)
                : SourceSyntax.of(rule.from().get(0));
        return PortabilityRules.check(statements, source, family, versionOf(rule)).stream()
                .filter(finding -> finding.statement() == last)
                .filter(finding ->
                        finding.rule().equals(rule.name()) && finding.what().equals(rule.what()))
                .map(RuleFinding::line)
                .toList();
    }

    private static String versionOf(Rule rule) {
        return Stream.of("99", "11", "8.0", "10.5", "5.7", "3.40")
                .filter(version -> rule.versions().contains(version))
                .findFirst()
                .orElseThrow();
    }
}
