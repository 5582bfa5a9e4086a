package org.sextantdb.harness.migrate.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sextantdb.harness.migrate.ScriptStatement;

class RuleAdviceTest {
    @Test
    void the_first_word_that_is_refused_explains_the_refusal() {
        ScriptStatement refused = statement("create table t (\n  a boolean,\n  b jsonb,\n  c text default 'x'\n)");
        assertThat(PortabilityRules.advice(refused, "mysql", "8.0")).hasValueSatisfying(finding -> {
            assertThat(finding.rule()).isEqualTo("jsonb");
            assertThat(finding.line()).isEqualTo(12);
            assertThat(finding.silent()).isFalse();
        });
    }

    @Test
    void what_is_taken_silently_explains_no_refusal() {
        assertThat(PortabilityRules.advice(statement("select a || b from t"), "mysql", "8.0"))
                .isEmpty();
    }

    @Test
    void the_syntax_explains_it_before_the_length_of_a_key() {
        ScriptStatement refused = statement("create table t (a varchar(800) primary key, b timestamptz)");
        assertThat(PortabilityRules.advice(refused, "mysql", "8.0"))
                .map(RuleFinding::rule)
                .hasValue("timestamptz");
    }

    @Test
    void what_ran_before_tells_the_columns_of_an_index() {
        List<ScriptStatement> before = List.of(statement("create table t (a varchar(800))"));
        ScriptStatement refused = statement("create index i on t (a)");
        assertThat(PortabilityRules.advice(refused, "mysql", "8.0")).isEmpty();
        assertThat(PortabilityRules.advice(before, refused, "mysql", "8.0"))
                .map(RuleFinding::rule)
                .hasValue("key-over-3072-bytes");
    }

    private static ScriptStatement statement(String sql) {
        return new ScriptStatement(sql, "app/7_orders.sql", 10);
    }
}
