package org.sextantdb.reports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The levels of the literature, by what each excludes: Berenson et al. 1995 (snapshot isolation), Adya 2000 (PL-1, PL-2,
 * PL-2.99, PL-3), Bailis et al. 2014 (monotonic atomic view). Snapshot isolation and repeatable read cannot be compared.
 */
enum IsolationModel {
    READ_UNCOMMITTED("read uncommitted", EnumSet.of(Anomaly.DIRTY_WRITE)),
    READ_COMMITTED("read committed", EnumSet.range(Anomaly.DIRTY_WRITE, Anomaly.CIRCULAR_INFORMATION_FLOW)),
    MONOTONIC_ATOMIC_VIEW("monotonic atomic view", EnumSet.range(Anomaly.DIRTY_WRITE, Anomaly.VANISHING_TRANSACTION)),
    REPEATABLE_READ("repeatable read", EnumSet.complementOf(EnumSet.of(Anomaly.PHANTOM, Anomaly.PREDICATE_WRITE_SKEW))),
    SNAPSHOT_ISOLATION(
            "snapshot isolation",
            EnumSet.complementOf(
                    EnumSet.of(Anomaly.WRITE_SKEW, Anomaly.PREDICATE_WRITE_SKEW, Anomaly.READ_ONLY_ANOMALY))),
    SERIALIZABLE("serializable", EnumSet.allOf(Anomaly.class));

    private final String word;
    private final EnumSet<Anomaly> excluded;

    IsolationModel(String word, EnumSet<Anomaly> excluded) {
        this.word = word;
        this.excluded = excluded;
    }

    String word() {
        return word;
    }

    Set<Anomaly> excluded() {
        return Set.copyOf(excluded);
    }

    /**
     * What the answers of one level come to.
     *
     * @param models the strongest of which every anomaly is prevented; two where neither is the stronger; none where not even
     *     the weakest is
     * @param untold what was not measured and might have told a stronger one
     * @param isRefused whether the level was not granted at all
     */
    record Verdict(List<IsolationModel> models, List<Anomaly> untold, boolean isRefused) {

        /** In words: {@code at least read committed (OTV not measured)}. */
        String text() {
            if (isRefused) {
                return "none: the level is refused";
            }
            String open = String.join(", ", untold.stream().map(Anomaly::code).toList());
            if (models.isEmpty()) {
                return untold.isEmpty() ? "less than read uncommitted" : "not told (" + open + " not measured)";
            }
            String strongest = String.join(
                    " and ", models.stream().map(IsolationModel::word).toList());
            return untold.isEmpty() ? strongest : "at least " + strongest + " (" + open + " not measured)";
        }
    }

    /** An anomaly that has no answer was not measured. */
    static Verdict verdict(Map<Anomaly, AnomalyAnswer> answers) {
        Map<Anomaly, AnomalyAnswer.Kind> kinds = new EnumMap<>(Anomaly.class);
        answers.forEach((anomaly, answer) -> kinds.put(anomaly, answer.kind()));
        if (kinds.containsValue(AnomalyAnswer.Kind.LEVEL_REFUSED)) {
            return new Verdict(List.of(), List.of(), true);
        }
        List<IsolationModel> held = new ArrayList<>();
        Set<Anomaly> untold = EnumSet.noneOf(Anomaly.class);
        for (IsolationModel model : values()) {
            if (model.excluded.stream().anyMatch(anomaly -> kinds.get(anomaly) == AnomalyAnswer.Kind.OCCURS)) {
                continue;
            }
            List<Anomaly> open = model.excluded.stream()
                    .filter(anomaly ->
                            kinds.getOrDefault(anomaly, AnomalyAnswer.Kind.UNTOLD) == AnomalyAnswer.Kind.UNTOLD)
                    .toList();
            untold.addAll(open);
            if (open.isEmpty()) {
                held.add(model);
            }
        }
        List<IsolationModel> strongest = held.stream()
                .filter(model -> held.stream().noneMatch(other -> other.isStrongerThan(model)))
                .toList();
        return new Verdict(strongest, List.copyOf(untold), false);
    }

    private boolean isStrongerThan(IsolationModel other) {
        return this != other && excluded.containsAll(other.excluded);
    }
}
