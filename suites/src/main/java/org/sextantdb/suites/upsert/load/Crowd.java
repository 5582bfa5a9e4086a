package org.sextantdb.suites.upsert.load;

import java.util.List;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Measure;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.session.Contended;
import org.sextantdb.harness.session.Contention;
import org.sextantdb.harness.session.Workspace;

/** Two sessions, then eight, then thirty-two: few show order, many show waiting. */
final class Crowd {
    private static final int[] SIZES = {2, 8, 32};

    private Crowd() {}

    static Contention of(Workspace db, IsolationLevel level) {
        return Contention.of(db, level, SIZES[SIZES.length - 1]);
    }

    /**
     * Lets two, eight and thirty-two sessions work, one crowd after another.
     *
     * @param operations how many in each crowd on most engines, or a few less, so that every session has as many
     */
    static void work(Contention load, int operations, Contention.Operation operation) {
        for (int size : SIZES) {
            load.work(size, load.rounds(operations / size), operation);
        }
    }

    /**
     * The same, so many rounds for each crowd.
     *
     * @param operation is told the round, counted over all crowds
     * @return how many rounds there were
     */
    static int rounds(Contention load, int rounds, Contention.Operation operation) {
        int each = load.rounds(rounds);
        for (int i = 0; i < SIZES.length; i++) {
            int before = i * each;
            load.work(SIZES[i], each, (round, number, client) -> operation.run(before + round, number, client));
        }
        return SIZES.length * each;
    }

    /** What is missing in, or too much for, a sum to which every acknowledged operation has added one. */
    static Observation observe(Contended contended, long sum) {
        long missing = contended.acknowledged() - sum;
        return contended
                .observe("lost", missing > 0 ? "some" : "none")
                .and("doubled", missing < 0 ? "some" : "none")
                .measured(List.of(Measure.of("lost per 1,000 operations", perThousand(missing, contended))));
    }

    private static double perThousand(long missing, Contended contended) {
        return Math.max(0, Math.round(10_000.0 * missing / contended.acknowledged()) / 10.0);
    }
}
