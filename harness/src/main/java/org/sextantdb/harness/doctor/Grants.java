package org.sextantdb.harness.doctor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code SHOW GRANTS} says. Only what is understood is kept: MariaDB puts a password's hash into the same line.
 *
 * @param global rights on all databases
 * @param databases database to rights, for rights on a database or something in it
 * @param roles names of roles
 */
record Grants(Set<String> global, Map<String, Set<String>> databases, List<String> roles) {
    private static final String NAME = "(`(?:[^`]|``)*`|[^`.\\s]+)";
    private static final Pattern ON = Pattern.compile(
            "GRANT (.+?) ON (?:TABLE |FUNCTION |PROCEDURE )?" + NAME + "\\.(?:" + NAME + ") TO .*", Pattern.DOTALL);
    private static final Pattern ROLE = Pattern.compile("GRANT ((?:[`'][^`']*[`']@?(?:[`'][^`']*[`'])?,?)+) TO .*");
    private static final Pattern COLUMNS = Pattern.compile("\\s*\\([^)]*\\)");

    static Grants parse(List<String> lines) {
        Set<String> global = new TreeSet<>();
        Map<String, Set<String>> databases = new TreeMap<>();
        List<String> roles = new ArrayList<>();
        for (String line : lines) {
            Matcher on = ON.matcher(line);
            Matcher role = ROLE.matcher(line);
            if (on.matches()) {
                Set<String> rights = rights(on.group(1));
                if (line.contains(" WITH GRANT OPTION")) {
                    rights.add("GRANT OPTION");
                }
                String database = unquoted(on.group(2));
                if (database.equals("*")) {
                    global.addAll(rights);
                } else if (!rights.isEmpty()) {
                    databases.computeIfAbsent(database, name -> new TreeSet<>()).addAll(rights);
                }
            } else if (role.matches()) {
                roles.addAll(Arrays.asList(role.group(1).replaceAll("[`']", "").split(",")));
            }
        }
        return new Grants(global, databases, roles);
    }

    private static Set<String> rights(String list) {
        Set<String> rights = new TreeSet<>();
        for (String right : COLUMNS.matcher(list).replaceAll("").split(",")) {
            if (!right.isBlank()
                    && !right.strip().equals("USAGE")
                    && !right.strip().equals("PROXY")) {
                rights.add(right.strip());
            }
        }
        return rights;
    }

    private static String unquoted(String name) {
        return name.startsWith("`") ? name.substring(1, name.length() - 1).replace("``", "`") : name;
    }

    /** Databases other than this one; a pattern counts unless it can only mean this one. */
    List<String> others(String database) {
        return databases.keySet().stream()
                .filter(name -> !name.replace("\\_", "_").replace("\\%", "%").equalsIgnoreCase(database))
                .toList();
    }
}
