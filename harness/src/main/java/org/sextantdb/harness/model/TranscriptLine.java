package org.sextantdb.harness.model;

import java.util.List;

/**
 * One statement of a case, and what became of it.
 *
 * @param session who sent it
 * @param statement the statement, or what the session did instead of one ({@code commit})
 * @param parameters the parameters as text, in order; empty where there are none
 * @param answer what came back: rows, a count, a refusal, a wait
 */
public record TranscriptLine(String session, String statement, List<String> parameters, String answer) {
    private static final String WAITS = "waits (";

    /** What stands in an answer before the warnings that came with it. */
    public static final String WARNINGS = "; warnings ";

    public TranscriptLine {
        parameters = List.copyOf(parameters);
    }

    /** The answer of a statement that has begun to wait: {@code waits (pg_blocking_pids)}. */
    public static String waits(String seenBy) {
        return WAITS + seenBy + ")";
    }

    /**
     * Whether the statement began to wait here. Then the next line of this session with the same statement is what became
     * of it.
     */
    public boolean isWait() {
        return answer.startsWith(WAITS);
    }

    /** Whether the engine said no, as {@link SqlError#describe} says it. */
    public boolean isRefusal() {
        return answer.startsWith("refused ");
    }

    /** What the server warned of, {@code 1287: …}; empty where it did not. */
    public String warnings() {
        int at = answer.indexOf(WARNINGS);
        return at < 0 || isRefusal() ? "" : answer.substring(at + WARNINGS.length());
    }
}
