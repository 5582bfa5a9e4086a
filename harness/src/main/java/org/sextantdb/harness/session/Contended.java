package org.sextantdb.harness.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sextantdb.harness.model.Measure;
import org.sextantdb.harness.model.Observation;

/**
 * What came of a load of operations on the same rows.
 *
 * @param granted the level that the server says it granted
 * @param operations how many there were
 * @param acknowledged how many returned without an error in the end
 * @param meetings how many tries met another session on a row
 * @param tries how often operations were tried in all
 * @param triesMax how often one that was acknowledged was tried at most
 * @param refusals how many statements were refused, by class of error
 * @param givenUp how many operations were not tried again, by class of the last error
 * @param nanos how long all took, in nanoseconds
 */
public record Contended(
        String granted,
        int operations,
        int acknowledged,
        int meetings,
        int tries,
        int triesMax,
        Map<String, Integer> refusals,
        Map<String, Integer> givenUp,
        long nanos) {
    private static final double NANOS = 1e9;

    public Contended {
        refusals = Map.copyOf(refusals);
        givenUp = Map.copyOf(givenUp);
    }

    /** An observation that begins with this fact, and has the level granted and the numbers of this load. */
    public Observation observe(String fact, Object value) {
        return Observation.of(fact, value)
                .and("given-up", givenUp.isEmpty() ? "none" : String.join(", ", sorted(givenUp)))
                .and("granted", granted)
                .measured(measures());
    }

    private static List<String> sorted(Map<String, Integer> counts) {
        return counts.keySet().stream().sorted().toList();
    }

    /** Refusals by class, retries and throughput. Only the refusals have ranges that a ledger states. */
    private List<Measure> measures() {
        List<Measure> measures = new ArrayList<>();
        for (String errorClass : sorted(refusals)) {
            measures.add(Measure.bounded(
                    errorClass + Measure.PER_TRIES, rounded(1_000.0 * refusals.getOrDefault(errorClass, 0) / tries)));
        }
        measures.add(Measure.of("operations", operations));
        measures.add(Measure.of(Measure.TRIES_MAX, triesMax));
        measures.add(Measure.of("tries that met another session", meetings));
        measures.add(Measure.of("operations per second", rounded(acknowledged * NANOS / nanos)));
        return measures;
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
