package org.sextantdb.harness.session;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.model.ErrorClass;
import org.sextantdb.harness.model.SqlError;
import org.sextantdb.harness.model.TranscriptLine;

/**
 * What became of a statement that might be refused.
 *
 * @param rows the rows, where the statement returns any
 * @param count the number of rows affected as the driver reports it; -1 where the statement returns rows or was refused
 * @param warnings the warnings that came with it: {@code 1071: …}; a difference may show only here
 * @param error why it was refused, or null where it was not
 */
public record Attempt(
        Rows rows,
        long count,
        List<String> warnings,
        @Nullable SqlError error) {

    public boolean refused() {
        return error != null;
    }

    public boolean refusedAs(ErrorClass errorClass) {
        return error != null && error.is(errorClass);
    }

    /** {@code accepted}, or the class of the refusal: a fact in one word. */
    public String verdict() {
        return error == null ? "accepted" : error.errorClass();
    }

    /** The codes of the warnings, {@code none} where there are none: {@code 1071}. */
    public String warningCodes() {
        return warnings.isEmpty()
                ? "none"
                : String.join(
                        ",",
                        warnings.stream()
                                .map(w -> w.split(":", 2)[0])
                                .distinct()
                                .toList());
    }

    /** As the transcript shows it. */
    String shown() {
        if (error != null) {
            return error.describe();
        }
        String answer = count < 0 ? rows.shown() : count == 1 ? "1 row affected" : count + " rows affected";
        if (count < 0 && rows.columns().isEmpty()) {
            answer = "ok";
        }
        return warnings.isEmpty()
                ? answer
                : answer
                        + TranscriptLine.WARNINGS
                        + Rows.cutSql(warnings.stream().distinct().collect(Collectors.joining("; ")));
    }
}
