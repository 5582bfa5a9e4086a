package org.sextantdb.suites.migration.runner;

import java.util.stream.Collectors;
import org.sextantdb.harness.migrate.MigrationDirectory;
import org.sextantdb.harness.migrate.MigrationRefusedException;
import org.sextantdb.harness.migrate.MigrationResult;
import org.sextantdb.harness.migrate.MigrationRunner;
import org.sextantdb.harness.migrate.MigrationStatus;
import org.sextantdb.harness.migrate.RunnerOptions;
import org.sextantdb.harness.session.InconclusiveException;
import org.sextantdb.harness.session.Session;

/** The runner with its answers in words. */
record Kit(MigrationRunner runner) {

    static Kit of(Session session, MigrationDirectory directory) {
        return of(session, directory, RunnerOptions.scratch());
    }

    static Kit of(Session session, MigrationDirectory directory, RunnerOptions options) {
        return new Kit(new MigrationRunner(session, directory, options));
    }

    /** What the runner is asked to do. */
    @FunctionalInterface
    interface Work {
        MigrationResult run();
    }

    String up() {
        return words(runner::up);
    }

    /** {@code ran-3}, {@code failed}, or why it was refused. */
    static String words(Work work) {
        try {
            MigrationResult result = work.run();
            return result.failed() ? "failed" : "ran-" + result.steps().size();
        } catch (MigrationRefusedException e) {
            return e.reason().text();
        }
    }

    /** {@code 1 applied 2 pending}. */
    String status() {
        return runner.status().stream()
                .map(one -> one.version() + " " + one.state().text())
                .collect(Collectors.joining(" "));
    }

    MigrationStatus status(String version) {
        return runner.status().stream()
                .filter(one -> one.version().equals(version))
                .findFirst()
                .orElseThrow(() -> new InconclusiveException("the status does not know " + version));
    }

    /** The tables that are there, without the tracking table. */
    String tables() {
        String names = runner.schema().tables().stream()
                .map(one -> one.name())
                .sorted()
                .collect(Collectors.joining(" "));
        return names.isEmpty() ? "none" : names;
    }
}
