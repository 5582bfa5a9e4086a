package org.sextantdb.harness.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The server's own programs. What is written is thrown away afterwards, so it need not survive a power cut. */
record PostgresqlProgram() implements ServerProgram {
    /** Sorted by code point; macOS knows no C.UTF-8. */
    private static final String LOCALE =
            System.getProperty("os.name", "").startsWith("Mac") ? "en_US.UTF-8" : "C.UTF-8";

    @Override
    public String executable() {
        return "bin/postgres";
    }

    @Override
    public Map<String, String> files(Launch launch) {
        return Map.of("password", launch.password());
    }

    @Override
    public List<List<String>> initialise(Launch launch) {
        Path password = launch.directory().resolve("password");
        return List.of(List.of(
                launch.home().resolve("bin/initdb").toString(),
                "--pgdata=" + launch.data(),
                "--username=postgres",
                "--auth=md5",
                "--pwfile=" + password,
                "--encoding=UTF8",
                "--locale=" + LOCALE,
                "--no-sync"));
    }

    @Override
    public List<String> start(Launch launch) {
        List<String> command = new ArrayList<>(List.of(
                launch.executable().toString(), "-D", launch.data().toString(), "-p", Integer.toString(launch.port())));
        List.of("listen_addresses=127.0.0.1", "unix_socket_directories=", "fsync=off", "full_page_writes=off")
                .forEach(option -> command.addAll(List.of("-c", option)));
        launch.options().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return command;
    }

    @Override
    public Map<String, String> environment(Launch launch) {
        return Map.of("LC_ALL", LOCALE, "TZ", "UTC");
    }

    @Override
    public JdbcTarget administrator(Launch launch) {
        return JdbcTarget.of(
                "jdbc:postgresql://127.0.0.1:" + launch.port() + "/postgres", "postgres", launch.password());
    }

    /** Immediate shutdown: the postmaster takes its children and its shared memory with it. */
    @Override
    public String stopSignal() {
        return "QUIT";
    }

    @Override
    public boolean refusesRoot() {
        return true;
    }
}
