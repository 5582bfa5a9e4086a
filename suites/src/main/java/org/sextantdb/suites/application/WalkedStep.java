package org.sextantdb.suites.application;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.migrate.Migration;
import org.sextantdb.harness.model.TranscriptLine;
import org.sextantdb.harness.schema.SchemaSnapshot;

/**
 * What one migration did: up, down and up again.
 *
 * @param before the schema before it
 * @param after the schema behind it
 * @param up how going up ended
 * @param down how going down ended; null where there is no way down, or the way up did not end
 * @param downDifference between the schema before it and after going down, in words
 * @param again how going up a second time ended; null where nobody went down
 * @param againDifference between the schema behind it and behind the second time, in words
 */
record WalkedStep(
        Migration migration,
        SchemaSnapshot before,
        SchemaSnapshot after,
        Went up,
        @Nullable Went down,
        List<String> downDifference,
        @Nullable Went again,
        List<String> againDifference) {

    boolean applied() {
        return up.ended();
    }

    /** Whether its script changes rows by itself. */
    boolean changesRows() {
        return migration.up().text().matches("(?is).*\\b(insert|update|delete|replace|merge)\\b.*");
    }

    /** All that was sent, in order. */
    List<TranscriptLine> evidence() {
        List<TranscriptLine> all = new java.util.ArrayList<>(up.evidence());
        if (down != null) {
            all.addAll(down.evidence());
        }
        if (again != null) {
            all.addAll(again.evidence());
        }
        return all;
    }
}
