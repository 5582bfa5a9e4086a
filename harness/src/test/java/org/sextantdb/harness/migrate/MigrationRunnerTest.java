package org.sextantdb.harness.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sextantdb.harness.engine.EngineCatalog;
import org.sextantdb.harness.engine.EngineFamily;
import org.sextantdb.harness.engine.JdbcTarget;
import org.sextantdb.harness.session.InconclusiveException;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

class MigrationRunnerTest {
    private static final EngineFamily SQLITE = EngineCatalog.families().stream()
            .filter(one -> one.name().equals("sqlite"))
            .findFirst()
            .orElseThrow();
    private static final String BEGIN_AND_COMMIT = "begin; insert into log values (%d); commit;";

    @TempDir
    private Path directory;

    private final List<Workspace> workspaces = new ArrayList<>();

    @BeforeAll
    static void register() throws SQLException {
        DeafDriver.register();
    }

    @AfterEach
    void close() {
        workspaces.forEach(Workspace::close);
    }

    private Session session(String file) {
        return session(file, "");
    }

    private Session session(String file, String deafTo) {
        String url = "sqlite:" + directory.resolve(file);
        String behind = deafTo.isEmpty() ? "jdbc:" + url : "jdbc:deaf:" + deafTo + ":" + url;
        Workspace workspace = new Workspace(JdbcTarget.of(behind, "", ""), SQLITE, List.of(), 1);
        workspaces.add(workspace);
        return workspace.session("s");
    }

    private static Script script(String file, String sql) {
        return new Script(file, 1, sql, true);
    }

    private static Migration migration(int version, String up, String down) {
        return new Migration(
                String.valueOf(version),
                "",
                script(version + ".up.sql", up),
                Optional.of(script(version + ".down.sql", down)),
                false);
    }

    private static MigrationDirectory files(Migration... migrations) {
        return new MigrationDirectory(Path.of("m"), Layout.PLAIN, List.of(migrations));
    }

    private static MigrationDirectory three() {
        return files(
                migration(1, "create table log (n int);", "drop table log;"),
                migration(2, "insert into log values (2); create table t2 (a int);", "drop table t2; delete from log;"),
                migration(3, "create index t2_a on t2 (a);", "drop index t2_a;"));
    }

    private static MigrationRunner runner(Session session, MigrationDirectory files) {
        return new MigrationRunner(session, files, RunnerOptions.scratch());
    }

    private static String states(MigrationRunner runner) {
        return runner.status().stream()
                .map(one -> one.version() + " " + one.state().text())
                .collect(Collectors.joining(", "));
    }

    @Test
    void goes_up_down_and_to_a_version() {
        MigrationRunner runner = runner(session("a.db"), three());
        assertThat(states(runner)).isEqualTo("1 pending, 2 pending, 3 pending");
        assertThat(runner.plan(Optional.empty())).hasSize(3);
        assertThat(runner.up().steps()).hasSize(3);
        assertThat(runner.up().steps()).isEmpty();
        assertThat(runner.down(1).steps()).hasSize(1);
        assertThat(states(runner)).isEqualTo("1 applied, 2 applied, 3 pending");
        assertThat(runner.goTo("3").steps()).hasSize(1);
        assertThat(runner.goTo("0").steps()).hasSize(3);
        assertThat(runner.schema().tables()).isEmpty();
    }

    @Test
    void a_failed_file_leaves_nothing_and_can_be_mended() {
        Session session = session("a.db");
        MigrationRunner broken = runner(
                session,
                files(
                        migration(1, "create table log (n int);", ""),
                        migration(2, "insert into log values (1); create table x (a int); nonsense;", "")));
        MigrationResult.Failure failure = broken.up().failure();
        assertThat(failure).isNotNull();
        assertThat(failure.number()).isEqualTo(3);
        assertThat(failure.left()).isEqualTo(MigrationResult.Left.NOTHING);
        assertThat(session.value("select count(*) from log")).isEqualTo("0");
        assertThat(states(broken)).isEqualTo("1 applied, 2 pending");
        MigrationRunner mended = runner(
                session,
                files(
                        migration(1, "create table log (n int);", ""),
                        migration(2, "insert into log values (1); create table x (a int);", "")));
        assertThat(mended.up().failed()).isFalse();
    }

    @Test
    void a_script_with_its_own_transactions_is_resumed_behind_what_it_committed() {
        Session session = session("a.db");
        String first = BEGIN_AND_COMMIT.formatted(1);
        MigrationRunner broken =
                runner(session, files(migration(1, "create table log (n int);" + first + " nonsense;", "")));
        assertThat(broken.up().failure().left()).isEqualTo(MigrationResult.Left.DIRTY);
        assertThat(states(broken)).isEqualTo("1 failed");
        assertThatThrownBy(broken::up)
                .isInstanceOfSatisfying(
                        MigrationRefusedException.class,
                        e -> assertThat(e.reason()).isEqualTo(MigrationRefusedException.Reason.DIRTY));
        MigrationRunner edited = runner(
                session, files(migration(1, "create table log (m int);" + first + " insert into log values (2);", "")));
        assertThatThrownBy(edited::resume).hasMessageContaining("were changed since");
        MigrationRunner mended = runner(
                session, files(migration(1, "create table log (n int);" + first + " insert into log values (2);", "")));
        assertThat(mended.resume().failed()).isFalse();
        assertThat(session.query("select n from log order by n").lines()).containsExactly("n=1", "n=2");
        assertThat(states(mended)).isEqualTo("1 applied");
    }

    @Test
    void a_session_is_told_again_what_only_it_knew() {
        Session session = session("a.db");
        String start = "pragma foreign_keys = on; begin; commit; create table p (id int primary key);"
                + " create table c (p int references p (id));";
        assertThat(runner(session, files(migration(1, start + " nonsense;", "")))
                        .up()
                        .failed())
                .isTrue();
        Session second = session("a.db");
        MigrationRunner mended = runner(second, files(migration(1, start + " insert into c values (7);", "")));
        assertThat(mended.resume().failure().error().describe()).contains("foreign-key");
    }

    @Test
    void a_file_that_another_runner_is_at_work_on_is_not_run_beside_it() {
        Session first = session("a.db");
        MigrationDirectory files = files(
                migration(1, "create table log (n int); " + BEGIN_AND_COMMIT.formatted(1), ""),
                migration(2, "insert into log values (2);", ""));
        Session second = session("a.db");
        List<String> refused = new ArrayList<>();
        MigrationWatch beside = (migration, direction, number, statement) -> {
            if (migration.version().equals("1") && number == 2) {
                assertThatThrownBy(() -> runner(second, files).up())
                        .isInstanceOfSatisfying(
                                MigrationRefusedException.class,
                                e -> refused.add(e.reason().text()));
            }
        };
        MigrationResult result =
                new MigrationRunner(first, files, RunnerOptions.scratch().withWatch(beside)).up();
        assertThat(result.steps()).hasSize(2);
        assertThat(refused).containsExactly("dirty");
        assertThat(first.query("select n from log order by n").lines()).containsExactly("n=1", "n=2");
    }

    @Test
    void rows_are_copied_before_they_are_dropped() {
        Session session = session("a.db");
        MigrationRunner runner = new MigrationRunner(
                session,
                three(),
                new RunnerOptions(
                        RunnerOptions.TABLE,
                        "who",
                        Duration.ofSeconds(1),
                        false,
                        Optional.of(directory.resolve("copies")),
                        MigrationWatch.NOBODY));
        runner.up();
        String backup = runner.down(0).backup();
        assertThat(backup).isNotNull();
        assertThat(session(directory.relativize(Path.of(backup)).toString()).value("select n from log"))
                .isEqualTo("2");
    }

    /** What a plan says of one statement, where {@code full} and the schema {@code shop} have a row and {@code bare} has none. */
    private boolean losesRows(String sql) {
        Session session = session("a.db");
        session.run("create table full (n int)");
        session.run("create table bare (n int)");
        session.run("insert into full values (1)");
        session.run("attach ':memory:' as information_schema");
        session.run("attach ':memory:' as shop");
        session.run("create table shop.full (n int)");
        session.run("insert into shop.full values (1)");
        session.run("create table information_schema.tables (table_schema text, table_name text, table_type text)");
        session.run("insert into information_schema.tables values ('shop', 'full', 'BASE TABLE')");
        return !runner(session, files(migration(1, sql, "")))
                .plan(Optional.empty())
                .get(0)
                .loses()
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table full",
                "drop table bare, full",
                "drop table if exists bare , \"full\" cascade",
                "drop table bare, main . full",
                "truncate table bare, only full *",
                "delete from full where n = 1",
                "alter table full drop column n",
                "alter table full add constraint c check (n > 0), drop n",
                "drop schema shop cascade",
                "drop schema if exists none, Shop",
                "drop database `shop`"
            })
    void a_plan_says_where_rows_would_be_lost(String sql) {
        assertThat(losesRows(sql)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table bare",
                "drop table bare, missing",
                "drop table bare; select 1, full",
                "alter table full drop constraint n",
                "alter table full alter column n drop default",
                "drop index full",
                "drop view full",
                "drop schema none",
                "create table other as select * from full"
            })
    void a_plan_says_nothing_where_no_rows_would_be_lost(String sql) {
        assertThat(losesRows(sql)).isFalse();
    }

    @Test
    void an_engine_that_ignores_a_rollback_is_not_believed() {
        Session session = session("a.db", "rollback");
        MigrationRunner schema = runner(session, files(migration(1, "create table x (a int); nonsense;", "")));
        assertThat(schema.up().failure().left()).isEqualTo(MigrationResult.Left.DIRTY);
        assertThat(states(schema)).isEqualTo("1 failed");
    }

    @Test
    void rows_that_a_rollback_left_are_noticed_too() {
        Session session = session("a.db", "rollback");
        session.run("create table log (n int)");
        MigrationRunner rows = runner(session, files(migration(1, "insert into log values (1); nonsense;", "")));
        assertThat(rows.up().failure().left()).isEqualTo(MigrationResult.Left.DIRTY);
        assertThat(states(rows)).isEqualTo("1 failed");
        assertThatThrownBy(rows::up).isInstanceOf(MigrationRefusedException.class);
    }

    @Test
    void an_index_that_was_said_to_be_made_is_missed() {
        MigrationRunner runner = runner(session("a.db", "create index"), three());
        assertThat(runner.up().failed()).isFalse();
        assertThat(runner.verify(session("b.db"))).singleElement().asString().contains("index t2_a");
    }

    @Test
    void a_table_that_was_said_to_be_dropped_is_found() {
        MigrationRunner runner = runner(session("a.db", "drop table t2"), three());
        assertThat(runner.up().failed()).isFalse();
        assertThat(runner.goTo("1").failed()).isFalse();
        assertThat(runner.verify(session("b.db"))).containsExactly("table t2 appeared");
    }

    @Test
    void a_confirmed_commit_that_never_was_is_no_success() {
        Session session = session("a.db", "commit");
        assertThatThrownBy(runner(session, three())::up).isInstanceOf(InconclusiveException.class);
        assertThat(states(runner(session("a.db"), three()))).isEqualTo("1 pending, 2 pending, 3 pending");
    }
}
