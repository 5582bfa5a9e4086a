package org.sextantdb.harness.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Measure;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.SqlError;
import org.sextantdb.harness.model.Verdict;

/** Claim, observation and ledger entry in, verdict out: no database, no clock, no state. */
public final class Judge {
    private Judge() {}

    /**
     * Judges one cell.
     *
     * @param entry the ledger's entry for this cell, if it has one
     */
    public static Verdict judge(Claim claim, Observation seen, Optional<Ledger.Entry> entry) {
        Verdict verdict = judgeFacts(claim, seen, entry);
        String outside = seen.measures().stream()
                .filter(measure -> !measure.isForeseen())
                .map(measure -> measure.name() + " is " + Measure.text(measure.value()) + ", outside the stated "
                        + measure.stated())
                .collect(Collectors.joining("; "));
        return outside.isEmpty()
                ? verdict
                : new Verdict(verdict.outcome(), false, verdict.sentence() + "; " + outside, verdict.deviation());
    }

    private static Verdict judgeFacts(Claim claim, Observation seen, Optional<Ledger.Entry> entry) {
        if (!claim.exists()) {
            return new Verdict(Outcome.RECORDED, true, text(seen.facts()), null);
        }
        List<String> differences = new ArrayList<>();
        for (Map.Entry<String, String> promised : claim.facts().entrySet()) {
            String fact = promised.getKey();
            String value = seen.facts().get(fact);
            if (value == null) {
                return inconclusive("the case reports no fact '" + fact + "'");
            }
            if (!value.equals(promised.getValue())) {
                differences.add(fact + " is " + value + ", not " + promised.getValue());
            }
        }
        if (differences.isEmpty()) {
            return conforms(claim, entry);
        }
        return deviates(claim, seen, String.join("; ", differences), entry);
    }

    /** The kit could not tell. Never foreseen: it fails the build until somebody has looked. */
    public static Verdict inconclusive(String reason) {
        return new Verdict(Outcome.INCONCLUSIVE, false, reason, null);
    }

    private static Verdict conforms(Claim claim, Optional<Ledger.Entry> entry) {
        String sentence = text(claim.facts());
        if (entry.isEmpty()) {
            return new Verdict(Outcome.CONFORMS, true, sentence, null);
        }
        return new Verdict(
                Outcome.CONFORMS,
                false,
                sentence + "; healed: the ledger still expects "
                        + text(entry.get().saw()) + ", remove the entry at "
                        + entry.get().at(),
                null);
    }

    private static Verdict deviates(Claim claim, Observation seen, String differences, Optional<Ledger.Entry> entry) {
        SqlError refusal = seen.refusal();
        Outcome outcome = refusal == null ? Outcome.DIFFERS : Outcome.REFUSES;
        String sentence = refusal == null
                ? differences
                : differences + " (" + refusal.errorClass() + ", error " + refusal.code() + ")";
        if (entry.isEmpty()) {
            return new Verdict(outcome, false, sentence + "; not in the ledger", null);
        }
        if (!entry.get().matches(claim, seen.facts(), refusal)) {
            String error = entry.get().error() == null
                    ? ""
                    : " with error " + entry.get().error();
            return new Verdict(
                    outcome,
                    false,
                    sentence + "; the ledger expects " + text(entry.get().saw()) + error + " ("
                            + entry.get().at() + ")",
                    null);
        }
        return new Verdict(outcome, true, sentence, entry.get().deviation());
    }

    /** Facts as a reader sees them: {@code refused-at never, unique whole-value}. */
    public static String text(Map<String, String> facts) {
        return facts.entrySet().stream()
                .map(fact -> fact.getKey() + " " + fact.getValue())
                .collect(Collectors.joining(", "));
    }
}
