package org.sextantdb.suites.kill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.engine.EngineFamily;
import org.sextantdb.harness.engine.JdbcTarget;
import org.sextantdb.harness.engine.Query;
import org.sextantdb.harness.migrate.HistoryEntry;
import org.sextantdb.harness.migrate.MigrationResult;
import org.sextantdb.harness.migrate.MigrationRunner;
import org.sextantdb.harness.migrate.MigrationStatus;
import org.sextantdb.harness.migrate.RunnerOptions;
import org.sextantdb.harness.schema.SchemaDiff;
import org.sextantdb.harness.schema.SchemaSnapshot;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** Kills runners on one server, each on a database of its own, and asks the database what became of it. */
final class Kills {
    private static final double BEYOND_THE_END = 1.05;
    private static final int LOCK_SECONDS = 60;

    private final EngineFamily family;
    private final JdbcTarget server;
    private final SplittableRandom random;
    private final List<String> wrong = new ArrayList<>();
    private final Map<String, Integer> found = new TreeMap<>();
    private int made;

    Kills(EngineFamily family, JdbcTarget server, long seed) {
        this.family = family;
        this.server = server;
        this.random = new SplittableRandom(seed);
    }

    /** What was not as it must be; empty where all was. */
    List<String> wrong() {
        return wrong;
    }

    /** What the status said after the kills, and how often. */
    Map<String, Integer> found() {
        return found;
    }

    void kill(int times) throws IOException, SQLException, InterruptedException {
        Undisturbed undisturbed = undisturbed();
        for (int i = 0; i < times; i++) {
            long delay = (long) (random.nextDouble() * undisturbed.nanos() * BEYOND_THE_END);
            one(undisturbed.schema(), delay);
        }
    }

    private record Undisturbed(SchemaSnapshot schema, long nanos) {}

    private Undisturbed undisturbed() throws IOException, SQLException, InterruptedException {
        String name = name();
        JdbcTarget database = make(name);
        try (Child child = Child.start(family, database)) {
            long start = System.nanoTime();
            child.go();
            String done = child.line();
            long nanos = System.nanoTime() - start;
            if (!"done".equals(done)) {
                throw new IllegalStateException(family.name() + " without a kill: " + done);
            }
            try (Workspace workspace = new Workspace(database, family, List.of(), 1)) {
                Session session = workspace.session("undisturbed");
                return new Undisturbed(runner(session).schema(), nanos);
            }
        } finally {
            drop(name, database);
        }
    }

    private void one(SchemaSnapshot wanted, long delay) throws IOException, SQLException, InterruptedException {
        String name = name();
        JdbcTarget database = make(name);
        String when = family.name() + " killed after " + delay / 1_000_000 + " ms: ";
        try (Child child = Child.start(family, database)) {
            child.go();
            TimeUnit.NANOSECONDS.sleep(delay);
            child.kill();
            try (Workspace workspace = new Workspace(database, family, List.of(), 1)) {
                look(workspace.session("second").unrecorded(), wanted, when);
            }
        } catch (RuntimeException e) {
            wrong.add(when + e);
        } finally {
            drop(name, database);
        }
    }

    private void look(Session session, SchemaSnapshot wanted, String when) throws InterruptedException {
        waitForLock(session);
        MigrationRunner runner = runner(session);
        List<MigrationStatus> status = runner.status();
        SchemaSnapshot schema = runner.schema();
        status.forEach(one -> told(one, schema, session, when));
        boolean half = status.stream().anyMatch(one -> one.state() == MigrationStatus.State.RUNNING);
        long applied = status.stream()
                .filter(one -> one.state() == MigrationStatus.State.APPLIED)
                .count();
        found.merge(
                half ? "half" : applied == 0 ? "nothing" : applied == status.size() ? "all" : "whole files",
                1,
                Integer::sum);
        if (half) {
            goOn(runner.resume(), when + "resumed: ");
        }
        goOn(runner.up(), when + "up: ");
        SchemaSnapshot now = runner.schema();
        SchemaDiff.between(wanted, now).forEach(line -> wrong.add(when + "afterwards " + line));
        for (MigrationStatus one : runner.status()) {
            if (one.state() != MigrationStatus.State.APPLIED) {
                wrong.add(when + "afterwards file " + one.version() + " is "
                        + one.state().text());
            }
            told(one, now, session, when + "afterwards ");
        }
    }

    private void goOn(MigrationResult result, String when) {
        MigrationResult.Failure failure = result.failure();
        if (failure != null) {
            wrong.add(when + failure.sentence());
        }
    }

    /** Whether what the status says of a file is what is there. */
    private void told(MigrationStatus status, SchemaSnapshot schema, Session session, String when) {
        List<KilledFiles.Traced> statements = KilledFiles.FILES.get(Integer.parseInt(status.version()) - 1);
        HistoryEntry entry = status.entry();
        int done = entry == null ? 0 : entry.dirty() ? entry.done() : statements.size();
        int begun = entry == null || !entry.dirty() ? done : Math.max(done, entry.begun());
        for (int i = 1; i <= statements.size(); i++) {
            int times = KilledFiles.times(statements.get(i - 1), schema, session);
            boolean right = times < 0 || (i <= done ? times == 1 : i <= begun ? times <= 1 : times == 0);
            if (!right) {
                wrong.add(when + "file " + status.version() + " is " + status.sentence() + ", and statement " + i
                        + " ran " + times + " times");
            }
        }
    }

    private MigrationRunner runner(Session session) {
        return new MigrationRunner(session, KilledFiles.directory(), RunnerOptions.scratch());
    }

    /** The server may still be busy with the last statement of the one that was killed. */
    private static void waitForLock(Session session) throws InterruptedException {
        Dialect dialect = session.dialect();
        String name = dialect.currentSchema().map(session::value).orElse("") + "." + RunnerOptions.TABLE;
        Optional<String> ask = dialect.lockMigrations(name);
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(LOCK_SECONDS);
        while (ask.isPresent() && !session.value(ask.get()).equals("1")) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("the lock of a killed runner is held for " + LOCK_SECONDS + " s");
            }
            Thread.sleep(20);
        }
        dialect.unlockMigrations(name).ifPresent(session::run);
    }

    private String name() {
        made++;
        return "sextant_" + String.format("%08x", ProcessHandle.current().pid()) + "_" + made;
    }

    private JdbcTarget make(String name) throws SQLException {
        administer(family.createDatabase(name, ""));
        return family.inDatabase(server, name);
    }

    private void drop(String name, JdbcTarget database) throws SQLException {
        administer(family.dropDatabase(name));
        family.dropped(database);
    }

    private void administer(List<String> statements) throws SQLException {
        if (!statements.isEmpty()) {
            try (Connection connection = server.connect()) {
                Query.execute(connection, statements);
            }
        }
    }

    /** The process that is killed. */
    private record Child(Process process, PrintStream in, BufferedReader out) implements AutoCloseable {

        static Child start(EngineFamily family, JdbcTarget database) throws IOException {
            Process process = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElse("java"),
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-Xshare:auto",
                            "-cp",
                            System.getProperty("java.class.path"),
                            KilledRunner.class.getName())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            PrintStream in = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
            BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            in.println(family.name());
            in.println(database.url());
            in.println(database.user());
            in.println(database.password());
            database.properties().forEach((name, value) -> in.println(name + "=" + value));
            in.println();
            Child child = new Child(process, in, out);
            String ready = out.readLine();
            if (!"ready".equals(ready)) {
                child.kill();
                throw new IllegalStateException("the runner did not start: " + ready);
            }
            return child;
        }

        void go() {
            in.println("go");
        }

        String line() throws IOException {
            return String.valueOf(out.readLine());
        }

        void kill() {
            process.destroyForcibly().onExit().join();
        }

        @Override
        public void close() {
            kill();
        }
    }
}
