package org.sextantdb.harness.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.model.ErrorClass;
import org.sextantdb.harness.schema.MysqlSchemaReader;
import org.sextantdb.harness.schema.SchemaReader;

/** MySQL 8.0 and later. */
public final class MysqlFamily implements MysqlProtocol.Speaker {
    /** Products that answer like MySQL and are not: their comment names them. */
    private static final List<String> OTHERS =
            List.of("mariadb", "tidb", "percona", "vitess", "oceanbase", "singlestore");

    private final boolean databaseIsUnicode;

    /** Nothing is known of its databases. */
    public MysqlFamily() {
        this(false);
    }

    private MysqlFamily(boolean databaseIsUnicode) {
        this.databaseIsUnicode = databaseIsUnicode;
    }

    @Override
    public EngineFamily informed(Map<String, String> settings) {
        return new MysqlFamily(MysqlProtocol.isUnicode(settings));
    }

    @Override
    public boolean databaseIsUnicode() {
        return databaseIsUnicode;
    }

    @Override
    public String name() {
        return "mysql";
    }

    @Override
    public Set<String> urlPrefixes() {
        return Set.of("jdbc:mysql:", "jdbc:mariadb:");
    }

    @Override
    public Optional<Identity> identify(Connection connection) throws SQLException {
        String version = MysqlProtocol.version(connection);
        String build = version + " " + Query.value(connection, "select @@version_comment");
        String lower = build.toLowerCase(Locale.ROOT);
        if (OTHERS.stream().anyMatch(lower::contains)) {
            return Optional.empty();
        }
        return Optional.of(new Identity("MySQL", version.split("-")[0], build));
    }

    @Override
    public ErrorClass classify(@Nullable String sqlState, int vendorCode, String message) {
        return MysqlErrors.isConnectionLost(sqlState)
                ? ErrorClass.CONNECTION_LOST
                : MysqlErrors.classify(vendorCode, message);
    }

    @Override
    public Map<String, String> settings(Connection connection) throws SQLException {
        return MysqlProtocol.settings(connection, "transaction_isolation", "innodb_lock_wait_timeout");
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
        return MysqlSchemaReader.MYSQL;
    }

    @Override
    public Optional<LockView> lockView() {
        return Optional.of(new DataLocks());
    }

    @Override
    public List<String> boundWaits() {
        return List.of("set session innodb_lock_wait_timeout = 5", "set session lock_wait_timeout = 5");
    }

    @Override
    public List<String> boundWaitsUnderLoad() {
        return List.of("set session innodb_lock_wait_timeout = 1", "set session lock_wait_timeout = 5");
    }

    /** A plain EXPLAIN of 9.7 is a tree, which does not name the index of a row that was found while planning. */
    @Override
    public String explain(String query) {
        return "explain format=traditional " + query;
    }

    @Override
    public Optional<ServerProgram> program() {
        return Optional.of(new Mysqld());
    }

    /**
     * Row locks and metadata locks that are asked for and not granted. A row lock's own thread is not asked: where the
     * blocker makes its lock stronger, InnoDB queues the waiter's request anew and writes the blocker's thread beside it
     * (8.0.31). The transaction is right, and its lock on the table names its thread. The server's own threads wait, too, and have no id.
     */
    private record DataLocks() implements LockView {
        private static final String WAITING = """
            select t.processlist_id from performance_schema.data_locks w
              join performance_schema.data_locks l on l.engine_transaction_id = w.engine_transaction_id
              join performance_schema.threads t on t.thread_id = l.thread_id
             where w.lock_status = 'WAITING' and l.lock_type = 'TABLE' and t.processlist_id is not null
            union
            select t.processlist_id from performance_schema.metadata_locks m
              join performance_schema.threads t on t.thread_id = m.owner_thread_id
             where m.lock_status = 'PENDING' and t.processlist_id is not null
            """;

        @Override
        public String name() {
            return "performance_schema.data_locks";
        }

        @Override
        public String sessionIdQuery() {
            return "select connection_id()";
        }

        @Override
        public Set<Long> waiting(Connection monitor, Set<Long> ids) throws SQLException {
            Set<Long> waiting = new HashSet<>();
            for (String id : Query.values(monitor, WAITING)) {
                waiting.add(Long.valueOf(id));
            }
            waiting.retainAll(ids);
            return waiting;
        }

        @Override
        public Duration interval() {
            return Duration.ofMillis(3);
        }
    }

    /** {@code mysqld}; what it writes is thrown away afterwards, so it need not survive a power cut. */
    private record Mysqld() implements ServerProgram {
        @Override
        public String executable() {
            return "bin/mysqld";
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
            List<String> command = common(launch);
            // The password comes with the init-file; small and unsynchronised, because it is thrown away.
            command.addAll(List.of(
                    "--initialize-insecure",
                    "--innodb-flush-method=nosync",
                    "--innodb-doublewrite=OFF",
                    "--loose-innodb-redo-log-capacity=8388608"));
            return List.of(command);
        }

        @Override
        public List<String> start(Launch launch) {
            List<String> command = common(launch);
            command.addAll(List.of(
                    "--port=" + launch.port(),
                    "--bind-address=127.0.0.1",
                    "--socket=" + launch.directory().resolve("s"),
                    "--pid-file=" + launch.directory().resolve("pid"),
                    "--tmpdir=" + launch.directory(),
                    "--init-file=" + launch.directory().resolve("password.sql"),
                    "--mysqlx=OFF",
                    "--skip-log-bin",
                    "--innodb-flush-log-at-trx-commit=0"));
            launch.options().forEach((name, value) -> command.add("--" + name + "=" + value));
            return command;
        }

        private static List<String> common(Launch launch) {
            List<String> command = new ArrayList<>(List.of(
                    launch.executable().toString(),
                    "--no-defaults",
                    "--basedir=" + launch.home(),
                    "--datadir=" + launch.data()));
            if (System.getProperty("user.name", "").equals("root")) {
                command.add("--user=root");
            }
            return command;
        }

        @Override
        public Map<String, String> environment(Launch launch) {
            return Map.of("TZ", "UTC");
        }

        @Override
        public JdbcTarget administrator(Launch launch) {
            return JdbcTarget.of("jdbc:mysql://127.0.0.1:" + launch.port() + "/", "root", launch.password())
                    .withProperties(Map.of("sslMode", "DISABLED", "allowPublicKeyRetrieval", "true"));
        }
    }
}
