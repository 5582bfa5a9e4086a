package org.sextantdb.suites.application;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.migrate.MigrationRefusedException;
import org.sextantdb.harness.migrate.MigrationResult;
import org.sextantdb.harness.migrate.MigrationResult.Failure;
import org.sextantdb.harness.model.InputException;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.TranscriptLine;
import org.sextantdb.harness.session.Workspace;

/**
 * How a way up or down ended.
 *
 * @param failure the statement that was refused; null where none was
 * @param refusal why the runner did not begin, in a sentence; null where it did
 * @param evidence what was sent
 */
record Went(@Nullable Failure failure, @Nullable String refusal, List<TranscriptLine> evidence) {
    private static final int STATEMENT_CHARS = 200;

    /** Goes, and keeps what the workspace's transcript says of it. */
    static Went going(Workspace in, Supplier<MigrationResult> way) {
        in.transcript().take();
        Failure failure = null;
        String refusal = null;
        try {
            failure = way.get().failure();
        } catch (MigrationRefusedException | InputException e) {
            refusal = String.valueOf(e.getMessage());
        }
        return new Went(failure, refusal, in.transcript().take());
    }

    boolean ended() {
        return failure == null && refusal == null;
    }

    /** {@code applied}, or where it was refused: the fact. */
    String text(String ended) {
        if (failure != null) {
            return "refused at " + failure.statement().where();
        }
        return refusal == null ? ended : "not begun: " + refusal;
    }

    /** The observation, with the refused statement and what is left of its migration. */
    Observation explain(Observation seen) {
        Failure refused = failure;
        if (refused == null) {
            return seen;
        }
        String sql = refused.statement().sql();
        String left = refused.left() == MigrationResult.Left.NOTHING
                ? "nothing"
                : refused.ran().size() + " of "
                        + (refused.ran().size() + refused.notRun().size()) + " statements";
        return seen.and("statement", sql.length() <= STATEMENT_CHARS ? sql : sql.substring(0, STATEMENT_CHARS) + "…")
                .and("error", refused.error().describe())
                .and("of-it-stays", left)
                .refusedBy(refused.error());
    }
}
