package org.sextantdb.harness.history;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The transactions that show an anomaly. For a cycle each step leads to the next and the last one to the first; for an
 * anomaly that needs no cycle, the steps are the transactions concerned, and only those that lead to the next have a
 * dependency.
 *
 * @param anomaly what they show
 * @param steps the transactions in order
 */
public record Example(Anomaly anomaly, List<Step> steps) {

    /**
     * One transaction of it.
     *
     * @param transaction its name: {@code T18}
     * @param operations what it did: {@code read x = [1, 2]; append 3 to y}
     * @param dependency how it leads to the next: {@code ww}, {@code wr}, {@code rw}; empty where it does not
     * @param because why, as a sentence without its end
     */
    public record Step(String transaction, String operations, String dependency, String because) {}

    public Example {
        steps = List.copyOf(steps);
    }

    /** Whether every step leads to the next, and the last one to the first. */
    public boolean isCycle() {
        return steps.stream().noneMatch(step -> step.dependency().isEmpty());
    }

    /** In words, a transaction a line and then a reason a line. */
    public String text() {
        String transactions = steps.stream()
                .map(step -> "  " + step.transaction() + ": " + step.operations())
                .distinct()
                .collect(Collectors.joining("\n"));
        StringBuilder reasons = new StringBuilder();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            String next = steps.get((i + 1) % steps.size()).transaction();
            reasons.append("\n  ");
            if (!step.dependency().isEmpty()) {
                reasons.append(step.transaction())
                        .append(" -")
                        .append(step.dependency())
                        .append("-> ")
                        .append(next)
                        .append(": ");
            }
            reasons.append(step.because());
        }
        return anomaly.text() + "\n" + transactions + reasons;
    }
}
