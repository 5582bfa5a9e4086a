package org.sextantdb.suites.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sextantdb.harness.engine.Column;
import org.sextantdb.harness.engine.ColumnSelection;
import org.sextantdb.harness.engine.Engine;
import org.sextantdb.harness.engine.EngineCatalog;
import org.sextantdb.harness.schema.SchemaDiff;
import org.sextantdb.harness.schema.SchemaSnapshot;
import org.sextantdb.harness.server.Server;
import org.sextantdb.harness.server.ServerOptions;
import org.sextantdb.harness.server.Servers;
import org.sextantdb.harness.server.SourceKind;
import org.sextantdb.harness.server.Start;

/**
 * Every property of a schema on every server that a URL names or the kit carries with it; {@code -Dsextant.engines}
 * chooses.
 */
class SchemaSnapshotIT {
    private static final Servers SERVERS =
            new Servers(ServerOptions.defaults().withKinds(List.of(SourceKind.URL, SourceKind.EMBEDDED)));
    private static final List<String> THINGS = List.of(
            "create table p (a int not null, b varchar(9) default 'x', primary key (a))",
            "create table q (a int not null, b int, primary key (a), constraint qu unique (b, a))",
            "create index i on p (b)",
            "create index j on p (b, a)",
            "create index k on q (a, b)",
            "create view v as select a from p",
            "create view w as select b from q");

    @AfterAll
    static void stop() {
        SERVERS.close();
    }

    static List<Column> columns() {
        String engines = System.getProperty("sextant.engines", "");
        Map<String, Column> stock = new TreeMap<>();
        for (Column column :
                ColumnSelection.of(EngineCatalog.load(), engines.isBlank() ? List.of() : List.of(engines.split(",")))) {
            if (column.variant().isStock()) {
                stock.put(column.id(), column);
            }
        }
        return List.copyOf(stock.values());
    }

    static Stream<SchemaChange> changes() {
        return columns().stream().map(Column::engine).flatMap(engine -> SchemaChange.of(engine).stream());
    }

    @ParameterizedTest
    @MethodSource("changes")
    void a_change_is_one_line(SchemaChange change) throws SQLException {
        if (change.absent().isPresent()) {
            abort(change.absent().get());
        }
        try (EmptyDatabase database = new EmptyDatabase(server(change.engine()))) {
            database.execute(change.given());
            SchemaSnapshot before = database.read();
            for (SchemaChange.Step step : change.steps()) {
                run(database, step.statements());
                SchemaSnapshot after = database.read();
                assertThat(SchemaDiff.between(before, after)).containsExactly(step.line());
                assertThat(SchemaDiff.between(after, before)).hasSize(1);
                assertThat(after).isNotEqualTo(before).isEqualTo(database.read());
                before = after;
            }
        }
    }

    @ParameterizedTest
    @MethodSource("columns")
    void the_order_in_which_things_were_made_is_not_seen(Column column) throws SQLException {
        List<String> tables = new ArrayList<>(THINGS.subList(0, 2));
        List<String> others = new ArrayList<>(THINGS.subList(2, THINGS.size()));
        try (EmptyDatabase one = new EmptyDatabase(server(column.engine()));
                EmptyDatabase other = new EmptyDatabase(server(column.engine()))) {
            one.execute(tables);
            one.execute(others);
            Collections.reverse(tables);
            Collections.reverse(others);
            other.execute(tables);
            other.execute(others);
            assertThat(SchemaDiff.between(one.read(), other.read())).isEmpty();
            assertThat(one.read()).isEqualTo(other.read());
            assertThat(one.read().isEmpty()).isFalse();
        }
    }

    /** Where a server logs changes, triggers are for those who may do anything. */
    private static void run(EmptyDatabase database, List<String> statements) throws SQLException {
        try {
            database.execute(statements);
        } catch (SQLException e) {
            if (e.getErrorCode() == 1419) {
                abort(e.getMessage());
            }
            throw e;
        }
    }

    private static Server server(Engine engine) {
        Column stock = EngineCatalog.load().column(engine.id());
        if (SERVERS.start(stock) instanceof Start.Started started) {
            return started.server();
        }
        return abort("no server of " + engine.id());
    }
}
