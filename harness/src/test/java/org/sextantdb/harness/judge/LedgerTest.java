package org.sextantdb.harness.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.InputException;
import org.sextantdb.harness.model.Measure;
import org.sextantdb.harness.model.Observation;

class LedgerTest {
    private static final Map<String, Claim> CASES = Map.of(
            "keys/unique[chars=769]", Claim.that("refused-at", "never"),
            "keys/limit", Claim.none("the engine's own"));

    private static final String GOOD = """
            reasons:
              key-bytes:
                because: A key holds 3072 bytes.
                source: https://example.org/limits
            deviations:
              - case: keys/unique[chars=769]
                saw: { refused-at: create }
                error: 1071
                reason: key-bytes
            """;

    private static Ledger read(String text) {
        return Ledger.read("ledger/x.yaml", text, CASES);
    }

    private static void refused(String text, String... parts) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(InputException.class)
                .message()
                .contains(parts)
                .doesNotContain("\n");
    }

    @Test
    void an_entry_is_found_by_case_version_and_variant() {
        Ledger ledger = read(GOOD);
        assertThat(ledger.find("keys/unique[chars=769]", "8.0.31", null)).isPresent();
        assertThat(ledger.find("keys/unique[chars=769]", "8.0.31", "latin1")).isPresent();
        assertThat(ledger.find("keys/limit", "8.0.31", null)).isEmpty();
        assertThat(ledger.entries().get(0).at()).isEqualTo("ledger/x.yaml:6");
    }

    @Test
    void a_range_bounds_the_numbers_of_the_cases_that_it_names() {
        String ranges = """
            ranges:
              - case: keys/*
                measure: deadlock per 1,000
                range: 0 to 300
                because: Two sessions may want each other's row.
                source: https://example.org/deadlocks
            """;
        Observation seen = Observation.of("lost", "none")
                .measured(List.of(
                        Measure.bounded("deadlock per 1,000", 7),
                        Measure.bounded("other per 1,000", 7),
                        Measure.of("operations per second", 7)));
        Ledger ledger = read(GOOD + ranges);
        assertThat(ledger.range("keys/limit", "8.0.31", null, seen).measures())
                .extracting(Measure::isForeseen)
                .containsExactly(true, false, true);
        assertThat(ledger.range("keys/other", "8.0.31", null, seen).measures())
                .extracting(Measure::isForeseen)
                .containsExactly(false, false, true);
        refused(GOOD + ranges.replace("0 to 300", "many"), "ledger/x.yaml:13: 'many' is no range; write '0 to 300'");
        refused(GOOD + ranges.replace("0 to 300", "9 to 3"), "is no range");
        refused(GOOD + ranges.replace("source: https://example.org/deadlocks", ""), "source");
        refused(GOOD + ranges + ranges.replace("ranges:\n", ""), "ledger/x.yaml", "keep one");
    }

    @Test
    void a_pattern_names_every_case_that_claims_something() {
        String pattern =
                GOOD.replace("case: keys/unique[chars=769]", "case: keys/*").replace("refused-at: create", "'*': x");
        Ledger ledger = read(pattern);
        assertThat(ledger.entries()).hasSize(1);
        assertThat(ledger.find("keys/unique[chars=769]", "8.0.31", null)
                        .orElseThrow()
                        .saw())
                .containsExactly(Map.entry("refused-at", "x"));
        refused(pattern.replace("keys/*", "nowhere/*"), "ledger/x.yaml:6: no case matches 'nowhere/*'");
        refused(pattern + GOOD.substring(GOOD.indexOf("  - case")), "overlaps the entry at ledger/x.yaml:6");
    }

    @Test
    void an_entry_for_a_variant_goes_before_one_for_all() {
        Ledger ledger = read(GOOD + """
              - case: keys/unique[chars=769]
                variant: latin1
                saw: { refused-at: insert }
                reason: key-bytes
            """);
        assertThat(ledger.find("keys/unique[chars=769]", "8.0.31", "latin1")
                        .orElseThrow()
                        .saw())
                .containsEntry("refused-at", "insert");
        assertThat(ledger.find("keys/unique[chars=769]", "8.0.31", null)
                        .orElseThrow()
                        .saw())
                .containsEntry("refused-at", "create");
    }

    @Test
    void an_entry_can_except_the_variants_in_which_it_does_not_happen() {
        Ledger ledger = read(GOOD.replace("    error", "    except: [latin1, bin]\n    error"));
        assertThat(ledger.find("keys/unique[chars=769]", "8.0.31", null)).isPresent();
        assertThat(ledger.find("keys/unique[chars=769]", "8.0.31", "unicode_ci"))
                .isPresent();
        assertThat(ledger.find("keys/unique[chars=769]", "8.0.31", "latin1")).isEmpty();
    }

    @Test
    void an_entry_can_name_several_variants() {
        Ledger ledger = read(GOOD.replace("    error", "    variant: [latin1, bin]\n    error"));
        assertThat(ledger.find("keys/unique[chars=769]", "8.0.31", "bin")).isPresent();
        assertThat(ledger.find("keys/unique[chars=769]", "8.0.31", null)).isEmpty();
    }

    @Test
    void several_files_are_one_ledger() {
        String[] parts = GOOD.split("(?=deviations:)");
        assertThat(Ledger.read(Map.of("x.yaml", parts[0], "x/keys.yaml", parts[1]), CASES)
                        .entries())
                .hasSize(1);
        assertThatThrownBy(() -> Ledger.read(Map.of("x.yaml", parts[0], "x/keys.yaml", GOOD), CASES))
                .message()
                .contains("the reason 'key-bytes' is explained at ", "already");
    }

    @Test
    void mistakes_are_named_with_file_and_line() {
        refused(GOOD.replace("saw:", "saws:"), "ledger/x.yaml:7: unknown key 'saws', did you mean 'saw'?");
        refused(GOOD.replace("=769", "=770"), "ledger/x.yaml:6: no case 'keys/unique[chars=770]', did you mean");
        refused(
                GOOD.replace("reason: key-bytes", "reason: key-byte"),
                "ledger/x.yaml:9: no reason 'key-byte', did you mean");
        refused(GOOD.replace("because: A", "becuase: A"), "ledger/x.yaml:3: unknown key 'becuase'");
        refused(GOOD.replace("    source: https://example.org/limits\n", ""), "ledger/x.yaml:3: 'source' is missing");
        refused(GOOD.replace("    reason: key-bytes\n", ""), "ledger/x.yaml:6: 'because' is missing");
        refused(GOOD.replace("create", "never"), "contradicts no claimed fact");
        refused(GOOD + "    versions: 8.x\n", "ledger/x.yaml:10: '8.x' is no version range");
        refused(GOOD.replace("keys/unique[chars=769]", "keys/limit"), "claims nothing");
        refused("reasons: [", "ledger/x.yaml:1: not YAML");
        refused("just text", "ledger/x.yaml:1: expected 'key: value' lines");
    }

    @Test
    void a_reason_that_nobody_uses_is_an_error() {
        refused(
                GOOD.replace("reason: key-bytes", "because: b\n    source: s"),
                "ledger/x.yaml:3: the reason 'key-bytes' is used by no entry");
    }

    @Test
    void two_entries_for_one_cell_are_an_error_unless_their_versions_are_apart() {
        String second = """
              - case: keys/unique[chars=769]
                versions: ">=8.4"
                saw: { refused-at: insert }
                reason: key-bytes
            """;
        refused(GOOD + second, "ledger/x.yaml:10: overlaps the entry at ledger/x.yaml:6");
        Ledger apart = read(GOOD.replace("    error", "    versions: '<8.4'\n    error") + second);
        assertThat(apart.find("keys/unique[chars=769]", "8.4.2", null)
                        .orElseThrow()
                        .saw())
                .containsValue("insert");
        assertThat(apart.find("keys/unique[chars=769]", "8.3.9", null)
                        .orElseThrow()
                        .saw())
                .containsValue("create");
    }

    @Test
    void aliases_and_tags_build_nothing() {
        refused("reasons: &a [*a]", "ledger/x.yaml:1");
        refused("reasons: !!javax.script.ScriptEngineManager [x]\ndeviations: [a]", "expected 'key: value' here");
    }
}
