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
    public TranscriptLine {
        parameters = List.copyOf(parameters);
    }
}
