package org.sextantdb.suites.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.sextantdb.harness.migrate.ExternalTool;
import org.sextantdb.harness.model.TranscriptLine;
import org.sextantdb.harness.schema.SchemaSnapshot;
import org.sextantdb.harness.schema.Table;
import org.sextantdb.harness.session.ColumnName;
import org.sextantdb.harness.session.NotAskedException;
import org.sextantdb.harness.session.Workspace;

/**
 * The user's own tool, and what it did on each column: up, up again, status, down, and up.
 *
 * @param tool the commands
 * @param columns the columns in order; with the first one that went up, others are compared
 * @param seen column to what was seen there
 */
record Tool(ExternalTool tool, List<String> columns, Map<String, Seen> seen) {
    /** Tables in which tools keep their own books: they stay when everything is taken back. */
    private static final Set<String> BOOKS = Set.of(
            "alembic_version",
            "schema_migrations",
            "flyway_schema_history",
            "databasechangelog",
            "databasechangeloglock",
            "goose_db_version",
            "_prisma_migrations",
            "__diesel_schema_migrations",
            "_sqlx_migrations",
            "knex_migrations",
            "knex_migrations_lock",
            "django_migrations",
            "ar_internal_metadata",
            "sequelizemeta");

    Tool(ExternalTool tool, List<String> columns) {
        this(tool, List.copyOf(columns), new ConcurrentHashMap<>());
    }

    /** None: there is one where the user named a command. */
    static List<Tool> cases() {
        return List.of();
    }

    /** How a command ended, and the schema behind it. */
    record Done(ExternalTool.Ended ended, SchemaSnapshot schema, List<TranscriptLine> evidence) {
        boolean well() {
            return ended.exit() == 0;
        }

        /** {@code ended well}, or its exit code and last words: the fact. */
        String text(String well) {
            return this.well() ? well : "exit " + ended.exit() + ": " + ended.lastLine();
        }
    }

    /** What was seen on a column; empty where it was not asked, or something before it failed. */
    record Seen(
            ColumnName column,
            Done up,
            Optional<Done> second,
            Optional<Done> status,
            Optional<Done> down,
            Optional<Done> again) {}

    /** Runs all of it on a database of its own; once for each column. */
    Seen on(Workspace db) {
        return seen.computeIfAbsent(db.column().id(), id -> run(db.anotherDatabase()));
    }

    /** What came of the first column that went up. */
    Optional<Seen> reference() {
        return columns.stream()
                .filter(seen::containsKey)
                .map(seen::get)
                .filter(one -> one.up().well())
                .findFirst();
    }

    private Seen run(Workspace in) {
        Done up = run(tool.up(), in);
        if (!up.well()) {
            return new Seen(in.column(), up, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
        Optional<Done> second = Optional.of(run(tool.up(), in));
        Optional<Done> status = tool.status().map(command -> run(command, in));
        Optional<Done> down = tool.down().map(command -> run(command, in));
        Optional<Done> again = down.filter(Done::well).map(well -> run(tool.up(), in));
        return new Seen(in.column(), up, second, status, down, again);
    }

    private Done run(String command, Workspace in) {
        ColumnName column = in.column();
        ExternalTool.Ended ended = tool.run(command, in.target(), column.family(), column.id());
        List<TranscriptLine> evidence = List.of(new TranscriptLine(
                "command", command, List.of(), "exit " + ended.exit() + "; " + String.join(" | ", ended.lines())));
        return new Done(ended, own(in.session("look").unrecorded().schema()), evidence);
    }

    private static SchemaSnapshot own(SchemaSnapshot schema) {
        SchemaSnapshot own = schema;
        for (Table table : schema.tables()) {
            if (BOOKS.contains(table.name().toLowerCase(java.util.Locale.ROOT))) {
                own = own.without(table.name());
            }
        }
        return own;
    }

    /**
     * @throws NotAskedException where it went not so far
     */
    static Done asked(Optional<Done> done, String reason) {
        return done.orElseThrow(() -> new NotAskedException(reason));
    }

    /** As the row's id spells it. */
    @Override
    public String toString() {
        return "command";
    }
}
