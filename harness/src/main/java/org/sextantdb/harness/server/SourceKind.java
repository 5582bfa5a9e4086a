package org.sextantdb.harness.server;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.sextantdb.harness.model.InputException;
import org.sextantdb.harness.model.Suggestion;

/** How a server is had, in the order in which the roads are tried. */
public enum SourceKind {
    URL,
    CONTAINER,
    BINARY,
    EMBEDDED;

    /** As the command line and the results spell it: {@code container}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws InputException with the nearest name for a word that is no source
     */
    public static SourceKind of(String text) {
        return Arrays.stream(values())
                .filter(kind -> kind.text().equals(text))
                .findFirst()
                .orElseThrow(() -> {
                    List<String> known =
                            Arrays.stream(values()).map(SourceKind::text).toList();
                    return new InputException("no source '" + text + "'"
                            + Suggestion.nearest(text, known).orElse("; known are " + String.join(", ", known)));
                });
    }
}
