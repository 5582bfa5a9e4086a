package org.sextantdb.suites;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sextantdb.harness.engine.EngineCatalog;
import org.sextantdb.harness.judge.Judge;
import org.sextantdb.harness.judge.Ledger;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.run.CaseCatalog;
import org.sextantdb.harness.run.Ledgers;

/** For every case: change each claimed fact, and the judge must object, whatever the ledgers foresee. */
class EveryClaimCanFailTest {
    private static final CaseCatalog ALL = CaseCatalog.find("org.sextantdb.suites");
    private static final Map<String, Map<String, Ledger.Entry>> LEDGERS = ledgers();

    @TestFactory
    java.util.stream.Stream<DynamicTest> every_claim_can_fail() {
        return ALL.claims().entrySet().stream()
                .filter(entry -> entry.getValue().exists())
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> fails(entry.getKey(), entry.getValue())));
    }

    /** The first entry for each case, by family: read once, they are many. */
    private static Map<String, Map<String, Ledger.Entry>> ledgers() {
        Ledgers read = new Ledgers(ALL.claims());
        Map<String, Map<String, Ledger.Entry>> ledgers = new LinkedHashMap<>();
        EngineCatalog.families().forEach(family -> {
            Map<String, Ledger.Entry> first = new LinkedHashMap<>();
            read.of(family.name()).entries().forEach(entry -> first.putIfAbsent(entry.caseId(), entry));
            ledgers.put(family.name(), first);
        });
        return ledgers;
    }

    private static void fails(String caseId, Claim claim) {
        for (String fact : claim.facts().keySet()) {
            Map<String, String> facts = new LinkedHashMap<>(claim.facts());
            facts.put(fact, facts.get(fact) + "-changed");
            Observation changed = new Observation(facts, null);
            assertThat(Judge.judge(claim, changed, Optional.empty()).isUnforeseen())
                    .as("%s changed", fact)
                    .isTrue();
            LEDGERS.forEach((family, entries) -> assertThat(
                            Judge.judge(claim, changed, Optional.ofNullable(entries.get(caseId)))
                                    .isUnforeseen())
                    .as("%s changed, with the ledger of %s", fact, family)
                    .isTrue());
        }
    }

    @Test
    void the_ledgers_are_sound() {
        Ledgers ledgers = new Ledgers(ALL.claims());
        EngineCatalog.families()
                .forEach(family -> assertThat(ledgers.of(family.name())).isNotNull());
    }
}
