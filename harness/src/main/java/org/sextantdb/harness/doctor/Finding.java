package org.sextantdb.harness.doctor;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What one check found.
 *
 * @param id stable: {@code utf8mb4-server}
 * @param state what the check says
 * @param fact what was read from the server
 * @param because why it matters, one sentence
 * @param mend the statements that mend it; none where all is well or no statement can
 */
public record Finding(String id, State state, String fact, String because, List<String> mend) {

    public Finding {
        mend = List.copyOf(mend);
    }

    /** The same finding with everything that came from the server passed through {@code redaction}. */
    public Finding redacted(UnaryOperator<String> redaction) {
        return new Finding(
                id,
                state,
                redaction.apply(fact),
                because,
                mend.stream().map(redaction).toList());
    }
}
