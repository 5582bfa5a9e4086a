package org.sextantdb.harness.migrate;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The line {@code --changeset author:id name:value name:"a value"} of Liquibase's SQL format. */
final class ChangesetLine {
    private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+):(?:\"([^\"]*)\"|(\\S*))");

    private ChangesetLine() {}

    /** Names in lower case to values. */
    static Map<String, String> attributes(String line) {
        Map<String, String> attributes = new HashMap<>();
        Matcher matcher = ATTRIBUTE.matcher(line);
        while (matcher.find()) {
            String value = matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
            attributes.put(matcher.group(1).toLowerCase(Locale.ROOT), value);
        }
        return attributes;
    }
}
