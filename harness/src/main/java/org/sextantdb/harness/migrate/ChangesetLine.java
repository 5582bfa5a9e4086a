package org.sextantdb.harness.migrate;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The line {@code --changeset author:id name:value name:"a value"} of Liquibase's SQL format. */
final class ChangesetLine {
    private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+):(?:\"([^\"]*)\"|(\\S*))");
    private static final Pattern COMMA = Pattern.compile("[,\\s]+");

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

    /**
     * The line above a script, with what its statements end with.
     *
     * @param prefix {@code rollback} for the attributes that are about the way back
     */
    static String of(Map<String, String> attributes, String prefix) {
        StringBuilder line = new StringBuilder("-- changeset");
        for (String name : List.of("endDelimiter", "splitStatements")) {
            String value = attributes.getOrDefault((prefix + name).toLowerCase(Locale.ROOT), "");
            if (!value.isEmpty()) {
                line.append(' ').append(name).append(":\"").append(value).append('"');
            }
        }
        return line.toString();
    }

    /** Whether {@code dbms} means engines of a family: {@code mysql,mariadb} or {@code !sqlite}. */
    static boolean isFor(String dbms, String family) {
        // Liquibase takes TiDB for the MySQL it says it is.
        List<String> names = family.equals("tidb") ? List.of("tidb", "mysql") : List.of(family);
        List<String> listed = Stream.of(COMMA.split(dbms.toLowerCase(Locale.ROOT)))
                .filter(name -> !name.isEmpty())
                .toList();
        if (listed.contains("none") || names.stream().anyMatch(name -> listed.contains("!" + name))) {
            return false;
        }
        return listed.contains("all")
                || names.stream().anyMatch(listed::contains)
                || listed.stream().allMatch(name -> name.startsWith("!"));
    }
}
