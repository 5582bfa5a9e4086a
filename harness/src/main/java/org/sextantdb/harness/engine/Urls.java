package org.sextantdb.harness.engine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** JDBC URLs of the form {@code jdbc:product://host:port/database?options}. */
final class Urls {
    private static final Pattern PARTS = Pattern.compile("(jdbc:[a-z:]+//[^/?]*)(/[^?]*)?(\\?.*)?");

    private Urls() {}

    /** The same URL with another database in it. */
    static String withDatabase(String url, String database) {
        Matcher parts = PARTS.matcher(url);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a URL with a host: " + url);
        }
        String options = parts.group(3) == null ? "" : parts.group(3);
        return parts.group(1) + "/" + database + options;
    }
}
