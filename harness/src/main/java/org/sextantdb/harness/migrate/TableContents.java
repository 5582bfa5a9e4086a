package org.sextantdb.harness.migrate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sextantdb.harness.schema.Column;
import org.sextantdb.harness.schema.SchemaSnapshot;
import org.sextantdb.harness.schema.Table;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Rows;
import org.sextantdb.harness.session.Session;

/**
 * What stands in all tables: table to column to values, sorted, so that no key is needed to compare.
 *
 * @param values the values of each column, NULL left out
 * @param rows the number of rows of each table
 */
public record TableContents(Map<String, Map<String, List<String>>> values, Map<String, Integer> rows) {

    /** Reads all tables of a schema; one that cannot be read is left out. */
    public static TableContents read(Session session, SchemaSnapshot schema) {
        Map<String, Map<String, List<String>>> values = new LinkedHashMap<>();
        Map<String, Integer> rows = new LinkedHashMap<>();
        for (Table table : schema.tables()) {
            String columns = table.columns().stream()
                    .map(Column::name)
                    .map(session.dialect()::quoted)
                    .collect(Collectors.joining(", "));
            Attempt read = session.unrecorded()
                    .attempt("select " + columns + " from " + session.dialect().quoted(table.name()));
            if (!read.refused()) {
                values.put(table.name(), byColumn(table, read.rows()));
                rows.put(table.name(), read.rows().size());
            }
        }
        return new TableContents(values, rows);
    }

    private static Map<String, List<String>> byColumn(Table table, Rows rows) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        for (int i = 0; i < table.columns().size(); i++) {
            int at = i;
            columns.put(
                    table.columns().get(i).name(),
                    rows.values().stream()
                            .map(row -> row.get(at))
                            .filter(value -> value != null)
                            .sorted()
                            .toList());
        }
        return columns;
    }

    /** What these have and later ones have not, in words: {@code orders.note (2 values)}. */
    public List<String> lostIn(TableContents later) {
        List<String> lost = new ArrayList<>();
        rows.forEach((table, count) -> {
            Map<String, List<String>> now = later.values().get(table);
            if (now == null) {
                if (count > 0) {
                    lost.add(table + " (" + count + (count == 1 ? " row)" : " rows)"));
                }
            } else if (later.rows().getOrDefault(table, 0) < count) {
                lost.add(table + " (" + (count - later.rows().getOrDefault(table, 0)) + " of " + count + " rows)");
            } else {
                lostColumns(table, now, lost);
            }
        });
        return lost;
    }

    private void lostColumns(String table, Map<String, List<String>> now, List<String> lost) {
        values.getOrDefault(table, Map.of()).forEach((column, had) -> {
            int has = now.getOrDefault(column, List.of()).size();
            if (has < had.size()) {
                lost.add(table + "." + column + " (" + (had.size() - has)
                        + (had.size() - has == 1 ? " value)" : " values)"));
            }
        });
    }

    /** Columns that are in both, have as many values in both, and not the same: {@code orders.note}. */
    public List<String> changedIn(TableContents later) {
        List<String> changed = new ArrayList<>();
        values.forEach((table, columns) -> columns.forEach((column, had) -> {
            List<String> has = later.values().getOrDefault(table, Map.of()).get(column);
            if (has != null && has.size() == had.size() && !has.equals(had)) {
                changed.add(table + "." + column);
            }
        }));
        return changed;
    }
}
