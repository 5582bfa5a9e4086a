package org.sextantdb.suites.upsert.load;

import java.util.Optional;
import java.util.function.Function;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Contention;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Statements;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Understood;

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

    /**
     * What is seen where a form is refused although nobody else is there; empty where it is understood.
     *
     * @param form writes a row; the table is empty again afterwards
     */
    static Optional<Observation> refusedAlone(
            Workspace db, IsolationLevel level, Claim claim, Function<Statements, Attempt> form) {
        Session alone = db.session("alone");
        alone.requireIsolation(level);
        Attempt attempt = form.apply(alone);
        if (attempt.refused()) {
            return Optional.of(Understood.refused(attempt, claim));
        }
        alone.run("delete from counter");
        return Optional.empty();
    }
}
