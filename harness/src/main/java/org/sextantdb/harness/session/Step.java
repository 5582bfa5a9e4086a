package org.sextantdb.harness.session;

import org.jspecify.annotations.Nullable;

/**
 * One step of a schedule, and what became of it.
 *
 * @param session whose step it is
 * @param statement the statement, or {@code begin}, {@code commit}, {@code rollback}
 * @param name the name behind {@code --}, by which a case finds it; empty where it has none
 * @param attempt what came back; null where the step was not sent, because an earlier one of its transaction was refused
 * @param seenBy how the wait was known: the name of the server's view, or {@code time}; empty where it did not wait
 */
public record Step(
        String session,
        String statement,
        String name,
        @Nullable Attempt attempt,
        String seenBy) {

    /** Whether it waited for a lock before it was answered. */
    public boolean waited() {
        return !seenBy.isEmpty();
    }

    /** Whether it was sent and answered without an error. */
    public boolean succeeded() {
        return attempt != null && !attempt.refused();
    }

    /** Whether it was sent and refused. */
    public boolean refused() {
        return attempt != null && attempt.refused();
    }

    /** The rows as a fact: {@code 1,10}; the class of the refusal; or {@code skipped}. */
    public String text() {
        if (attempt == null) {
            return "skipped";
        }
        return attempt.refused()
                ? attempt.verdict()
                : attempt.count() < 0 ? attempt.rows().text() : "" + attempt.count();
    }

    /**
     * How it ended, as a fact: {@code accepted}, {@code waits, accepted}, {@code waits, lock-timeout}, {@code deadlock},
     * {@code skipped}. A wait that only time told, and no view, says so: {@code waits (time), accepted}.
     */
    public String ending() {
        if (attempt == null) {
            return "skipped";
        }
        String waited = seenBy.isEmpty() ? "" : seenBy.equals(Waits.BY_TIME) ? "waits (time), " : "waits, ";
        return waited + attempt.verdict();
    }
}
