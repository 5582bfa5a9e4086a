package org.sextantdb.suites.kill;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sextantdb.harness.migrate.Layout;
import org.sextantdb.harness.migrate.Migration;
import org.sextantdb.harness.migrate.MigrationDirectory;
import org.sextantdb.harness.migrate.Script;
import org.sextantdb.harness.schema.SchemaSnapshot;
import org.sextantdb.harness.session.Session;

/** Six files of statements each of which shows afterwards whether it ran, and how often. */
final class KilledFiles {
    /** More than the runner commits at a time. */
    private static final int ROWS = 620;

    private KilledFiles() {}

    /** What a statement leaves. */
    enum Trace {
        TABLE,
        INDEX,
        COLUMN,
        ROW,
        COUNTER,
        NONE
    }

    /**
     * A statement and its trace.
     *
     * @param name of the table, of the index or column of {@code d<file>}, or the number of the row or counter
     */
    record Traced(String sql, Trace trace, String name) {}

    static final List<List<Traced>> FILES = List.of(
            List.of(
                    new Traced("create table log (n int)", Trace.TABLE, "log"),
                    new Traced("create table counter (id int primary key, n int not null)", Trace.TABLE, "counter"),
                    new Traced(
                            "insert into counter (id, n) values (2, 0), (3, 0), (4, 0), (5, 0), (6, 0)",
                            Trace.NONE,
                            ""),
                    log(1)),
            List.of(table(2), count(2), column(2), log(2)),
            List.of(count(3), table(3), index(3), log(3)),
            List.of(
                    table(4),
                    new Traced("begin", Trace.NONE, ""),
                    count(4),
                    log(4),
                    new Traced("commit", Trace.NONE, ""),
                    column(4)),
            manyRows(),
            List.of(table(6), index(6), count(6), column(6), log(6)));

    private static Traced table(int file) {
        return new Traced("create table d" + file + " (id int primary key, a int)", Trace.TABLE, "d" + file);
    }

    private static Traced index(int file) {
        return new Traced("create index d" + file + "_a on d" + file + " (a)", Trace.INDEX, "d" + file);
    }

    private static Traced column(int file) {
        return new Traced("alter table d" + file + " add column b int", Trace.COLUMN, "d" + file);
    }

    private static Traced count(int file) {
        return new Traced("update counter set n = n + 1 where id = " + file, Trace.COUNTER, String.valueOf(file));
    }

    private static Traced log(int n) {
        return new Traced("insert into log (n) values (" + n + ")", Trace.ROW, String.valueOf(n));
    }

    private static List<Traced> manyRows() {
        List<Traced> rows = new ArrayList<>(List.of(table(5), count(5)));
        IntStream.rangeClosed(1, ROWS).forEach(i -> rows.add(log(1000 + i)));
        rows.add(index(5));
        return rows;
    }

    static MigrationDirectory directory() {
        List<Migration> all = new ArrayList<>();
        for (int file = 1; file <= FILES.size(); file++) {
            StringBuilder text = new StringBuilder();
            FILES.get(file - 1).forEach(one -> text.append(one.sql()).append(";\n"));
            Script up = new Script(file + ".sql", 1, text.toString(), true);
            all.add(new Migration(String.valueOf(file), "", up, Optional.empty(), false));
        }
        return new MigrationDirectory(Path.of("killed"), Layout.PLAIN, all);
    }

    /** How often a statement ran. */
    static int times(Traced one, SchemaSnapshot schema, Session session) {
        return switch (one.trace()) {
            case TABLE -> schema.table(one.name()).isPresent() ? 1 : 0;
            case INDEX ->
                schema.table(one.name())
                        .map(table -> (int) table.indexes().stream()
                                .filter(index -> index.name().endsWith("_a"))
                                .count())
                        .orElse(0);
            case COLUMN ->
                schema.table(one.name())
                        .map(table -> (int) table.columns().stream()
                                .filter(column -> column.name().equals("b"))
                                .count())
                        .orElse(0);
            case ROW -> number(schema, "log", session, "select count(*) from log where n = " + one.name());
            case COUNTER ->
                number(schema, "counter", session, "select coalesce(sum(n), 0) from counter where id = " + one.name());
            case NONE -> -1;
        };
    }

    private static int number(SchemaSnapshot schema, String table, Session session, String query) {
        return schema.table(table).isPresent() ? Integer.parseInt(session.value(query)) : 0;
    }
}
