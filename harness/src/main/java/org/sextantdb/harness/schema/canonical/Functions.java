package org.sextantdb.harness.schema.canonical;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Functions in one spelling. */
final class Functions {
    private static final Set<String> NOW = Set.of(
            "current_timestamp",
            "now",
            "localtimestamp",
            "transaction_timestamp",
            "utc_timestamp",
            "statement_timestamp");
    private static final Map<String, String> FUNCTIONS = Map.ofEntries(
            Map.entry("lcase", "lower"),
            Map.entry("ucase", "upper"),
            Map.entry("character_length", "char_length"),
            Map.entry("substring", "substr"),
            Map.entry("mid", "substr"),
            Map.entry("ifnull", "coalesce"),
            Map.entry("nvl", "coalesce"),
            Map.entry("ceiling", "ceil"),
            Map.entry("power", "pow"),
            Map.entry("btrim", "trim"),
            Map.entry("regexp_like", "regexp"),
            Map.entry("curdate", "current_date"));

    private Functions() {}

    /** Whether it is the current time, whatever it is called. */
    static boolean isNow(String word) {
        return NOW.contains(word);
    }

    /**
     * A call.
     *
     * @param isMysql whether {@code length} counts bytes
     */
    static Node call(String word, List<Node> parts, boolean isMysql) {
        if (isNow(word)) {
            return Node.call("current_timestamp");
        }
        if (word.equals("convert") && !parts.isEmpty()) {
            return parts.get(0);
        }
        if (word.equals("mod") && parts.size() == 2) {
            return Node.call("%", parts);
        }
        if (word.equals("length") || word.equals("octet_length")) {
            return Node.call(isMysql || word.equals("octet_length") ? "octet_length" : "char_length", parts);
        }
        return Node.call(FUNCTIONS.getOrDefault(word, word), parts);
    }
}
