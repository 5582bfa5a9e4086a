package org.sextantdb.suites.kill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sextantdb.harness.engine.EngineCatalog;
import org.sextantdb.harness.engine.EngineFamily;
import org.sextantdb.harness.engine.JdbcTarget;
import org.sextantdb.harness.migrate.MigrationResult;
import org.sextantdb.harness.migrate.MigrationRunner;
import org.sextantdb.harness.migrate.RunnerOptions;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** The process that is killed: is told the database on its standard input, says that it is ready, and waits for a word. */
public final class KilledRunner {
    private KilledRunner() {}

    /** Reads one line each: family, URL, user, password, properties as {@code name=value}, an empty line, any line. */
    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String name = in.readLine();
        String url = in.readLine();
        String user = in.readLine();
        String password = in.readLine();
        Map<String, String> properties = new LinkedHashMap<>();
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            int equals = line.indexOf('=');
            properties.put(line.substring(0, equals), line.substring(equals + 1));
        }
        EngineFamily family = EngineCatalog.families().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        JdbcTarget target = new JdbcTarget(url, user, password, properties);
        try (Workspace workspace = new Workspace(target, family, List.of(), 1)) {
            Session session = workspace.session("killed").unrecorded();
            MigrationRunner runner = new MigrationRunner(session, KilledFiles.directory(), RunnerOptions.scratch());
            runner.status();
            System.out.println("ready");
            System.out.flush();
            in.readLine();
            MigrationResult result = runner.up();
            System.out.println(
                    result.failure() == null ? "done" : result.failure().sentence());
        }
    }
}
