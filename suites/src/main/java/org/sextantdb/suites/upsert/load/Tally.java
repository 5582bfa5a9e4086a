package org.sextantdb.suites.upsert.load;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.sextantdb.harness.model.Measure;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Contended;
import org.sextantdb.harness.session.Session;

/** What was acknowledged for each key, held against what the counter's rows say in the end. */
final class Tally {
    private final Map<Integer, AtomicInteger> acknowledged = new ConcurrentHashMap<>();

    /** Counts for a key what was not refused. */
    Attempt count(int key, int by, Attempt answer) {
        if (!answer.refused()) {
            acknowledged.computeIfAbsent(key, it -> new AtomicInteger()).addAndGet(by);
        }
        return answer;
    }

    /** Whether any key says less, and whether any says more, than was acknowledged for it. */
    Observation observe(Contended contended, Session last) {
        Map<Integer, Integer> missing = new TreeMap<>();
        acknowledged.forEach((key, count) -> missing.put(key, count.get()));
        last.query("select id, v from counter")
                .values()
                .forEach(row -> missing.merge(
                        Integer.parseInt(String.valueOf(row.get(0))),
                        -Integer.parseInt(String.valueOf(row.get(1))),
                        Integer::sum));
        int lost = missing.values().stream()
                .filter(count -> count > 0)
                .mapToInt(count -> count)
                .sum();
        return contended
                .observe("lost", lost > 0 ? "some" : "none")
                .and("doubled", missing.values().stream().anyMatch(count -> count < 0) ? "some" : "none")
                .measured(List.of(Measure.of("lost per 1,000 operations", 1_000.0 * lost / contended.acknowledged())));
    }
}
