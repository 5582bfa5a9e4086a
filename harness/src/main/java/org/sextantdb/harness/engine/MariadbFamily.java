package org.sextantdb.harness.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.model.ErrorClass;
import org.sextantdb.harness.schema.MysqlSchemaReader;
import org.sextantdb.harness.schema.SchemaReader;

/** MariaDB. */
public final class MariadbFamily implements MysqlProtocol.Speaker {

    private final boolean databaseIsUnicode;

    /** Nothing is known of its databases. */
    public MariadbFamily() {
        this(false);
    }

    private MariadbFamily(boolean databaseIsUnicode) {
        this.databaseIsUnicode = databaseIsUnicode;
    }

    @Override
    public EngineFamily informed(Map<String, String> settings) {
        return new MariadbFamily(MysqlProtocol.isUnicode(settings));
    }

    @Override
    public boolean databaseIsUnicode() {
        return databaseIsUnicode;
    }

    @Override
    public String name() {
        return "mariadb";
    }

    @Override
    public Set<String> urlPrefixes() {
        return Set.of("jdbc:mariadb:", "jdbc:mysql:");
    }

    @Override
    public Optional<Identity> identify(Connection connection) throws SQLException {
        String version = MysqlProtocol.version(connection);
        if (!version.contains("MariaDB")) {
            return Optional.empty();
        }
        String build = version + " " + Query.value(connection, "select @@version_comment");
        return Optional.of(new Identity("MariaDB", version.split("-")[0], build));
    }

    /** The same numbers mean other things here than on MySQL: 4025 is a CHECK, 1020 a snapshot that is too old. */
    @Override
    public ErrorClass classify(@Nullable String sqlState, int vendorCode, String message) {
        if (MysqlErrors.isConnectionLost(sqlState)) {
            return ErrorClass.CONNECTION_LOST;
        }
        return switch (vendorCode) {
            case 4025 -> ErrorClass.CHECK_VIOLATION;
            case 4161 -> ErrorClass.UNKNOWN_OBJECT;
            case 1901 -> expressionRefused(message);
            case 1918 -> ErrorClass.UNREPRESENTABLE_TEXT;
            case 1970 -> ErrorClass.CHECK_DEFINITION;
            case 167, 4084 -> ErrorClass.OUT_OF_RANGE;
            case 1296 -> message.contains("193") ? ErrorClass.CASCADE_TOO_DEEP : ErrorClass.OTHER;
            case 1826 -> ErrorClass.ALREADY_EXISTS;
            case 4022 -> ErrorClass.UNSUPPORTED;
            case 1020 -> ErrorClass.SERIALIZATION_FAILURE;
            case 1005 ->
                message.contains("errno: 121")
                        ? ErrorClass.ALREADY_EXISTS
                        : message.contains("errno: 185")
                                ? ErrorClass.TOO_MANY_COLUMNS
                                : ErrorClass.FOREIGN_KEY_DEFINITION;
            default -> MysqlErrors.classify(vendorCode, message);
        };
    }

    @Override
    public Optional<String> collation(CollationKind kind) {
        return switch (kind) {
            case BINARY_UNPADDED -> Optional.of("utf8mb4_nopad_bin");
            case NEWEST_UNICODE -> Optional.of("utf8mb4_uca1400_ai_ci");
            case CASE_AND_ACCENT -> Optional.of("utf8mb4_uca1400_as_cs");
            default -> MysqlProtocol.Speaker.super.collation(kind);
        };
    }

    /** One number says of three clauses that an expression may not stand there. */
    private static ErrorClass expressionRefused(String message) {
        if (message.contains("DEFAULT clause")) {
            return ErrorClass.BAD_DEFAULT;
        }
        return message.contains("CHECK clause") ? ErrorClass.CHECK_DEFINITION : ErrorClass.UNSUPPORTED;
    }

    @Override
    public String hiddenIndex() {
        return "ignored";
    }

    @Override
    public Map<String, String> settings(Connection connection) throws SQLException {
        return MysqlProtocol.settings(
                connection, "tx_isolation", "innodb_lock_wait_timeout", "innodb_snapshot_isolation", "old_mode");
    }

    @Override
    public List<DatabaseObject> contents(Connection connection) throws SQLException {
        return MysqlProtocol.contents(connection);
    }

    @Override
    public String grant(Connection connection, Optional<String> database) throws SQLException {
        return MysqlProtocol.grant(connection, database);
    }

    @Override
    public SchemaReader schemaReader() {
        return MysqlSchemaReader.MARIADB;
    }

    @Override
    public Optional<LockView> lockView() {
        return Optional.of(new InnodbStatus());
    }

    @Override
    public List<String> boundWaits() {
        return List.of("set session innodb_lock_wait_timeout = 5", "set session lock_wait_timeout = 5");
    }

    @Override
    public List<String> boundWaitsUnderLoad() {
        return List.of("set session innodb_lock_wait_timeout = 1", "set session lock_wait_timeout = 5");
    }

    @Override
    public Optional<ServerProgram> program() {
        return Optional.of(new Mariadbd());
    }

    @Override
    public String forShare() {
        return "lock in share mode";
    }

    /** Only from 11.1 on the variable also has MySQL's name. */
    @Override
    public String isolationGranted() {
        return "select lower(@@tx_isolation)";
    }

    /**
     * Waits as InnoDB's monitor prints them. {@code information_schema.innodb_trx} would be simpler and is a cache that
     * goes stale when it is read more often than every 100 ms.
     */
    record InnodbStatus() implements LockView {
        private static final Pattern WAITING =
                Pattern.compile("\nLOCK WAIT .*\n(?:.*\n)*?(?:MariaDB|MySQL) thread id (\\d+),", Pattern.UNIX_LINES);
        private static final String METADATA =
                "select id from information_schema.processlist where state like 'Waiting for %lock'";

        @Override
        public String name() {
            return "innodb status";
        }

        @Override
        public String sessionIdQuery() {
            return "select connection_id()";
        }

        @Override
        public Set<Long> waiting(Connection monitor, Set<Long> ids) throws SQLException {
            Set<Long> waiting = new HashSet<>();
            for (String id : Query.values(monitor, METADATA)) {
                waiting.add(Long.valueOf(id));
            }
            try (Statement statement = monitor.createStatement();
                    ResultSet row = statement.executeQuery("show engine innodb status")) {
                waiting.addAll(waiting(row.next() ? row.getString(3) : ""));
            }
            waiting.retainAll(ids);
            return waiting;
        }

        /** The sessions that wait, of those in the list of transactions; the text before it may show an old deadlock. */
        static Set<Long> waiting(String status) {
            Set<Long> waiting = new HashSet<>();
            String[] transactions = status.split("---TRANSACTION ");
            for (int i = 1; i < transactions.length; i++) {
                Matcher wait = WAITING.matcher(transactions[i]);
                if (wait.find()) {
                    waiting.add(Long.valueOf(wait.group(1)));
                }
            }
            return waiting;
        }

        @Override
        public Duration interval() {
            return Duration.ofMillis(5);
        }
    }

    /** {@code mariadbd}; what it writes is thrown away afterwards, so it need not survive a power cut. */
    private record Mariadbd() implements ServerProgram {
        @Override
        public String executable() {
            return "bin/mariadbd";
        }

        @Override
        public Map<String, String> files(Launch launch) {
            return Map.of("password.sql", "alter user root@localhost identified by '" + launch.password() + "';\n");
        }

        @Override
        public boolean dataCanBeCopied() {
            return true;
        }

        @Override
        public List<List<String>> initialise(Launch launch) {
            List<String> command = new ArrayList<>(List.of(
                    script(launch.home()).toString(),
                    "--no-defaults",
                    "--basedir=" + launch.home(),
                    "--datadir=" + launch.data(),
                    "--auth-root-authentication-method=normal",
                    "--skip-test-db"));
            asRoot(command);
            return List.of(command);
        }

        private static Path script(Path home) {
            Path scripts = home.resolve("scripts/mariadb-install-db");
            return Files.exists(scripts) ? scripts : home.resolve("bin/mariadb-install-db");
        }

        @Override
        public List<String> start(Launch launch) {
            List<String> command = new ArrayList<>(List.of(
                    launch.executable().toString(),
                    "--no-defaults",
                    "--basedir=" + launch.home(),
                    "--datadir=" + launch.data(),
                    "--port=" + launch.port(),
                    "--bind-address=127.0.0.1",
                    "--socket=" + launch.directory().resolve("s"),
                    "--pid-file=" + launch.directory().resolve("pid"),
                    "--tmpdir=" + launch.directory(),
                    "--init-file=" + launch.directory().resolve("password.sql"),
                    "--innodb-flush-log-at-trx-commit=0"));
            asRoot(command);
            launch.options().forEach((name, value) -> command.add("--" + name + "=" + value));
            return command;
        }

        private static void asRoot(List<String> command) {
            if (System.getProperty("user.name", "").equals("root")) {
                command.add("--user=root");
            }
        }

        @Override
        public Map<String, String> environment(Launch launch) {
            return Map.of("TZ", "UTC");
        }

        @Override
        public JdbcTarget administrator(Launch launch) {
            return JdbcTarget.of("jdbc:mariadb://127.0.0.1:" + launch.port() + "/", "root", launch.password());
        }
    }
}
