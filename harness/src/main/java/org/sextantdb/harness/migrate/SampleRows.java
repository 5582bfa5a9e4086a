package org.sextantdb.harness.migrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sextantdb.harness.schema.Column;
import org.sextantdb.harness.schema.ForeignKey;
import org.sextantdb.harness.schema.SchemaSnapshot;
import org.sextantdb.harness.schema.Table;
import org.sextantdb.harness.session.Rows;
import org.sextantdb.harness.session.Session;

/**
 * Puts a row into every empty table, so that there is something to lose. A table whose constraints no plain value keeps
 * stays empty.
 */
public final class SampleRows {
    private static final Pattern LENGTH = Pattern.compile("char\\w*\\s*\\((\\d+)\\)");
    private static final String TEXT = "m😀x";
    private static final String PLAIN_TEXT = "mux";

    private final Session session;
    private final SchemaSnapshot schema;

    private SampleRows(Session session, SchemaSnapshot schema) {
        this.session = session;
        this.schema = schema;
    }

    /** Fills the empty tables of a schema, those that others refer to first. */
    public static void fill(Session session, SchemaSnapshot schema) {
        SampleRows rows = new SampleRows(session, schema);
        List<Table> empty =
                new ArrayList<>(schema.tables().stream().filter(rows::isEmpty).toList());
        for (int round = 0; round < schema.tables().size() && !empty.isEmpty(); round++) {
            if (!empty.removeIf(rows::insert)) {
                return;
            }
        }
    }

    private boolean isEmpty(Table table) {
        var first = session.attempt("select 1 from " + quoted(table.name()) + " limit 1");
        return !first.refused() && first.rows().isEmpty();
    }

    /**
     * With a value in every column; if that is refused, with one only where there must be one; and with plain letters where
     * no other text is taken.
     */
    private boolean insert(Table table) {
        return insert(table, true, TEXT)
                || insert(table, false, TEXT)
                || insert(table, true, PLAIN_TEXT)
                || insert(table, false, PLAIN_TEXT);
    }

    private boolean insert(Table table, boolean all, String text) {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (Column column : table.columns()) {
            boolean needed = !column.nullable() && column.defaultValue() == null;
            if (column.identity() || column.generatedAs() != null || !(all || needed)) {
                continue;
            }
            Optional<String> value = referred(table, column).or(() -> Optional.of(value(column, text)));
            names.add(quoted(column.name()));
            values.add(value.get());
        }
        if (names.isEmpty()) {
            return false;
        }
        return !session.attempt("insert into " + quoted(table.name()) + " (" + String.join(", ", names) + ") values ("
                        + String.join(", ", values) + ")")
                .refused();
    }

    /** The value that a foreign key finds; NULL where the other table has none. */
    private Optional<String> referred(Table table, Column column) {
        for (ForeignKey key : table.foreignKeys()) {
            int at = key.columns().indexOf(column.name());
            if (at >= 0
                    && schema.table(key.references()).isPresent()
                    && at < key.referencedColumns().size()) {
                Rows rows = session.query("select "
                        + quoted(key.referencedColumns().get(at)) + " from " + quoted(key.references()) + " limit 1");
                return Optional.of(
                        rows.isEmpty() || rows.single().equals("null")
                                ? "null"
                                : "'" + rows.single().replace("'", "''") + "'");
            }
        }
        return Optional.empty();
    }

    private static String value(Column column, String letters) {
        String type = column.type().toLowerCase(Locale.ROOT);
        if (type.startsWith("enum") || type.startsWith("set(")) {
            return type.replaceAll("^\\w+\\(('[^']*').*", "$1");
        }
        if (type.contains("json")) {
            return "'{\"k\": 1}'";
        }
        if (type.contains("uuid")) {
            return "'6f1c2a34-9d1b-4c6e-8f2a-0a1b2c3d4e5f'";
        }
        if (type.endsWith("[]")) {
            return "'{}'";
        }
        if (type.contains("char") || type.contains("text") || type.contains("clob")) {
            return "'" + cut(letters, type) + "'";
        }
        if (type.contains("bool")) {
            return "true";
        }
        if (type.startsWith("timestamp") || type.startsWith("datetime")) {
            return "'2024-02-29 12:34:56'";
        }
        if (type.startsWith("date")) {
            return "'2024-02-29'";
        }
        if (type.startsWith("time")) {
            return "'12:34:56'";
        }
        if (type.contains("blob") || type.contains("binary") || type.contains("bytea")) {
            return "'ab'";
        }
        return "7";
    }

    private static String cut(String text, String type) {
        Matcher length = LENGTH.matcher(type);
        int most = length.find() ? Integer.parseInt(length.group(1)) : Integer.MAX_VALUE;
        return text.codePoints().limit(most).mapToObj(Character::toString).collect(Collectors.joining());
    }

    private String quoted(String name) {
        return session.dialect().quoted(name);
    }
}
