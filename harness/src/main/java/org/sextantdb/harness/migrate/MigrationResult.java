package org.sextantdb.harness.migrate;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the runner did.
 *
 * @param steps the migrations that ran to their end, in order
 * @param failure the one that did not, after which it stopped; null where all did
 * @param backup the file of the copy that was made before; null where none was
 */
public record MigrationResult(
        List<Step> steps,
        @Nullable Failure failure,
        @Nullable String backup) {

    /**
     * A migration that ran to its end.
     *
     * @param millis all its statements, in milliseconds
     */
    public record Step(Migration migration, Direction direction, Protection protection, int statements, long millis) {}

    /** What a failed migration leaves. */
    public enum Left {
        /** Nothing: all of it was rolled back, or nothing of it had run. */
        NOTHING,
        /** What ran before the failure, or part of what failed. */
        DIRTY
    }

    /**
     * A migration whose statement was refused.
     *
     * @param number the statement's number in its script, counted from 1
     * @param error what the engine said
     * @param left what is left of the migration
     * @param ran the statements of it that stay, in order
     * @param notRun the others
     */
    public record Failure(
            Migration migration,
            Direction direction,
            ScriptStatement statement,
            int number,
            org.sextantdb.harness.model.SqlError error,
            Left left,
            List<ScriptStatement> ran,
            List<ScriptStatement> notRun) {

        /** {@code mysql/002_orders.up.sql:14: statement 2 of 3 was refused 1071 key-too-long: …}. */
        public String sentence() {
            String then = left == Left.NOTHING
                    ? "nothing of this migration is left"
                    : ran.isEmpty()
                            ? "part of it may be left; mend it and 'resume', or 'settle' by hand"
                            : "the " + ran.size()
                                    + " before it stay; mend the statement and 'resume', or 'settle' by hand";
            return statement.where() + ": statement " + number + " of " + (ran.size() + notRun.size()) + " was "
                    + error.describe() + "; " + then;
        }
    }

    public MigrationResult {
        steps = List.copyOf(steps);
    }

    public boolean failed() {
        return failure != null;
    }

    public Optional<Failure> failed(Direction direction) {
        return Optional.ofNullable(failure).filter(one -> one.direction() == direction);
    }
}
