package org.sextantdb.harness.migrate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Session;

/** Whether a statement throws rows away: its words name tables, columns or schemas, and there are rows in them. */
final class LostRows {
    private static final String PART =
            "(?:\"(?:[^\"]|\"\")++\"|`(?:[^`]|``)++`|\\[[^\\]]++\\]|[\\w$\\x{80}-\\x{10ffff}]++)";
    private static final String NAME = PART + "(?:\\s*\\.\\s*" + PART + ")*+";
    private static final Pattern OF_TABLES =
            pattern("(?:drop\\s+table\\s+(?:if\\s+exists\\s+)?|truncate\\s+(?:table\\s+)?|delete\\s+from\\s+)");
    private static final Pattern OF_COLUMNS = pattern("alter\\s+table\\s+(?:if\\s+exists\\s+)?(?:only\\s+)?(?<name>"
            + NAME + ")\\s.*\\bdrop\\s+(?!constraint|index|key|foreign|primary|default|not|check|identity|expression)");
    private static final Pattern OF_SCHEMAS = pattern("drop\\s+(?:schema|database)\\s+(?:if\\s+exists\\s+)?");
    private static final Pattern LISTED = pattern("\\s*(?:only\\s+)?(?<name>" + NAME + ")\\s*(?:\\*\\s*)?(?<comma>,?)");

    private LostRows() {}

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    /** Whether rows that are there now would be gone behind it. */
    static boolean by(String sql, Session session) {
        Session aside = session.unrecorded();
        return Stream.concat(tables(sql).stream(), schemas(sql).stream().flatMap(schema -> tablesOf(schema, aside)))
                .anyMatch(table -> hasRows(table, aside));
    }

    /** The tables whose rows, or of which a column, it throws away, as it spells them. */
    static List<String> tables(String sql) {
        Matcher columns = OF_COLUMNS.matcher(sql);
        return columns.lookingAt() ? List.of(columns.group("name")) : listed(OF_TABLES, sql);
    }

    /** The schemas that it throws away with all that is in them, as it spells them. */
    static List<String> schemas(String sql) {
        return listed(OF_SCHEMAS, sql);
    }

    /** The names behind the first words, with a comma between them. */
    private static List<String> listed(Pattern firstWords, String sql) {
        Matcher first = firstWords.matcher(sql);
        if (!first.lookingAt()) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        Matcher next = LISTED.matcher(sql).region(first.end(), sql.length());
        while (next.lookingAt()) {
            names.add(next.group("name"));
            next.region(next.group("comma").isEmpty() ? sql.length() : next.end(), sql.length());
        }
        return names;
    }

    private static Stream<String> tablesOf(String schema, Session session) {
        Attempt tables = session.attempt(
                "select table_schema, table_name from information_schema.tables"
                        + " where table_type in ('BASE TABLE', 'SYSTEM VERSIONED') and lower(table_schema) = lower(?)",
                unquoted(schema));
        return tables.rows().values().stream()
                .map(row -> session.dialect().quoted(String.valueOf(row.get(0))) + "."
                        + session.dialect().quoted(String.valueOf(row.get(1))));
    }

    private static String unquoted(String name) {
        char quote = name.charAt(0);
        return quote == '"' || quote == '`'
                ? name.substring(1, name.length() - 1).replace("" + quote + quote, "" + quote)
                : name;
    }

    private static boolean hasRows(String table, Session session) {
        Attempt first = session.attempt("select 1 from " + table + " limit 1");
        return !first.refused() && !first.rows().isEmpty();
    }
}
