package org.sextantdb.harness.migrate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.sextantdb.harness.migrate.MigrationRefusedException.Reason;
import org.sextantdb.harness.session.Session;

/** A copy of the database before rows are thrown away: made here where the engine can, else asked of a person. */
final class Backup {
    private static final DateTimeFormatter NOW =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Backup() {}

    /**
     * @return the file of the copy; empty where nothing would be lost, or nobody wants one
     * @throws MigrationRefusedException where rows would be lost and only another program can copy them
     */
    static Optional<String> before(List<PlannedStep> steps, Session session, RunnerOptions options) {
        Optional<ScriptStatement> loses =
                steps.stream().flatMap(step -> step.loses().stream()).findFirst();
        if (loses.isEmpty() || options.backups().isEmpty()) {
            return Optional.empty();
        }
        Path file = options.backups()
                .get()
                .resolve("before-" + steps.get(0).direction().text() + "-" + NOW.format(Instant.now()) + ".backup");
        Optional<String> copy = session.dialect().backupInto(file.toString());
        if (copy.isEmpty()) {
            throw new MigrationRefusedException(
                    Reason.DATA_LOSS,
                    loses.get().where() + ": " + firstLine(loses.get().sql())
                            + " throws rows away; make a backup ("
                            + session.dialect().backupCommand()
                            + "), then say --no-backup");
        }
        try {
            Files.createDirectories(options.backups().get());
        } catch (IOException e) {
            throw new MigrationRefusedException(
                    Reason.DATA_LOSS,
                    "no backup can be written to " + options.backups().get() + ": " + e);
        }
        session.run(copy.get());
        return Optional.of(file.toString());
    }

    private static String firstLine(String sql) {
        String line = sql.lines().findFirst().orElse("");
        return line.length() > 80 ? line.substring(0, 80) + "…" : line;
    }
}
