package org.sextantdb.harness.server;

import java.util.LinkedHashMap;
import java.util.Map;

/** How the origin of a server is written down. */
final class Sources {
    private Sources() {}

    /**
     * @param namesAndValues what identifies the server to a reader, alternately; no paths and no hosts
     */
    static Map<String, String> describe(SourceKind kind, String... namesAndValues) {
        Map<String, String> source = new LinkedHashMap<>();
        source.put("kind", kind.text());
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            source.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return source;
    }
}
