package org.sextantdb.suites.migration;

import java.util.ArrayList;
import java.util.List;
import org.sextantdb.harness.session.Rows;
import org.sextantdb.harness.session.Session;
import org.sextantdb.suites.Catalogue;

/**
 * A schema as the driver describes it: columns, primary keys, indexes and foreign keys of every table, sorted.
 *
 * @param lines one a thing, comparable as text
 */
record Shape(List<String> lines) {

    static Shape of(Session session) {
        List<String> lines = new ArrayList<>();
        for (String table : Catalogue.tables(session)) {
            add(
                    lines,
                    "column",
                    Catalogue.columns(
                            session,
                            table,
                            List.of(
                                    "TABLE_NAME",
                                    "COLUMN_NAME",
                                    "TYPE_NAME",
                                    "COLUMN_SIZE",
                                    "NULLABLE",
                                    "COLUMN_DEF")));
            add(
                    lines,
                    "primary key",
                    Catalogue.read(
                            session,
                            "the primary key of " + table,
                            List.of("TABLE_NAME", "COLUMN_NAME", "KEY_SEQ"),
                            connection -> connection
                                    .getMetaData()
                                    .getPrimaryKeys(connection.getCatalog(), connection.getSchema(), table)));
            add(
                    lines,
                    "index",
                    Catalogue.read(
                            session,
                            "the indexes of " + table,
                            List.of("TABLE_NAME", "INDEX_NAME", "NON_UNIQUE", "ORDINAL_POSITION", "COLUMN_NAME"),
                            connection -> connection
                                    .getMetaData()
                                    .getIndexInfo(
                                            connection.getCatalog(), connection.getSchema(), table, false, true)));
            add(
                    lines,
                    "foreign key",
                    Catalogue.read(
                            session,
                            "the foreign keys of " + table,
                            List.of("FKTABLE_NAME", "FKCOLUMN_NAME", "PKTABLE_NAME", "PKCOLUMN_NAME"),
                            connection -> connection
                                    .getMetaData()
                                    .getImportedKeys(connection.getCatalog(), connection.getSchema(), table)));
        }
        return new Shape(List.copyOf(lines));
    }

    private static void add(List<String> lines, String kind, Rows rows) {
        rows.values().forEach(row -> lines.add(kind + " " + row));
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }
}
