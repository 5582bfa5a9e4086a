package org.sextantdb.harness.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
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

/** TiDB: MySQL's protocol and much of its spelling, and a different engine behind it. */
public final class TidbFamily implements MysqlProtocol.Speaker {
    private static final Pattern SEARCH = Pattern.compile(
            "id=\\W*(?:(?:Batch_)?Point_Get|IndexRangeScan)_.*\\bindex:([^(]+)\\(|id=\\W*TableRangeScan_");
    private static final Pattern RELEASE = Pattern.compile("Release Version: v?(\\S+)");

    private final boolean databaseIsUnicode;

    /** Nothing is known of its databases. */
    public TidbFamily() {
        this(false);
    }

    private TidbFamily(boolean databaseIsUnicode) {
        this.databaseIsUnicode = databaseIsUnicode;
    }

    @Override
    public EngineFamily informed(Map<String, String> settings) {
        return new TidbFamily(MysqlProtocol.isUnicode(settings));
    }

    @Override
    public boolean databaseIsUnicode() {
        return databaseIsUnicode;
    }

    @Override
    public String name() {
        return "tidb";
    }

    @Override
    public Set<String> urlPrefixes() {
        return Set.of("jdbc:mysql:", "jdbc:mariadb:");
    }

    /** {@code version()} says 8.0.11, the MySQL that TiDB wants to be taken for; {@code tidb_version()} says what runs. */
    @Override
    public Optional<Identity> identify(Connection connection) throws SQLException {
        if (!MysqlProtocol.version(connection).contains("TiDB")) {
            return Optional.empty();
        }
        String build = Query.value(connection, "select tidb_version()");
        Matcher release = RELEASE.matcher(build);
        return release.find()
                ? Optional.of(new Identity("TiDB", release.group(1), build.replace("\n", "; ")))
                : Optional.empty();
    }

    @Override
    public ErrorClass classify(@Nullable String sqlState, int vendorCode, String message) {
        if (MysqlErrors.isConnectionLost(sqlState)) {
            return ErrorClass.CONNECTION_LOST;
        }
        return switch (vendorCode) {
            case 8002, 8022, 9007 -> ErrorClass.SERIALIZATION_FAILURE;
            case 1105 -> unnumbered(message);
            case 4135 -> ErrorClass.OUT_OF_RANGE;
            case 8028 -> ErrorClass.STALE_SNAPSHOT;
            case 8048, 8108, 8214 -> ErrorClass.UNSUPPORTED;
            case 8123 -> ErrorClass.GROUP_BY;
            default -> MysqlErrors.classify(vendorCode, message);
        };
    }

    /** Number 1105 is for every error that has none of its own. */
    private static ErrorClass unnumbered(String message) {
        if (message.contains("Invalid JSON path")) {
            return ErrorClass.BAD_VALUE;
        }
        // A statement that met other writers as often as the server tries it again by itself.
        if (message.contains("pessimistic lock retry limit reached")) {
            return ErrorClass.LOCK_TIMEOUT;
        }
        return message.contains("not support") || message.contains("not implemented")
                ? ErrorClass.UNSUPPORTED
                : ErrorClass.OTHER;
    }

    @Override
    public Map<String, String> settings(Connection connection) throws SQLException {
        Map<String, String> settings = MysqlProtocol.settings(
                connection,
                "transaction_isolation",
                "innodb_lock_wait_timeout",
                "tidb_txn_mode",
                "tidb_enable_check_constraint",
                "tidb_enable_foreign_key",
                "tidb_retry_limit");
        settings.putAll(Query.settings(
                connection, List.of("max-index-length"), "select json_extract(@@tidb_config, '$.\"%s\"')"));
        return settings;
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
        return MysqlSchemaReader.TIDB;
    }

    @Override
    public Optional<LockView> lockView() {
        return Optional.of(new TidbTrx());
    }

    @Override
    public List<String> boundWaits() {
        return List.of("set session innodb_lock_wait_timeout = 5");
    }

    @Override
    public List<String> boundWaitsUnderLoad() {
        return List.of("set session innodb_lock_wait_timeout = 1");
    }

    @Override
    public Optional<String> indexSearched(List<String> plan) {
        for (String step : plan) {
            Matcher search = SEARCH.matcher(step);
            if (search.find()) {
                return Optional.of(search.group(1) == null ? "PRIMARY" : search.group(1));
            }
        }
        return Optional.empty();
    }

    @Override
    public String forceNumbers(String table, String column, long next) {
        return "alter table " + table + " force auto_increment = " + next;
    }

    @Override
    public Optional<String> beginOptimistic() {
        return Optional.of("begin optimistic");
    }

    @Override
    public Optional<String> beginPessimistic() {
        return Optional.of("begin pessimistic");
    }

    @Override
    public Optional<ServerProgram> program() {
        return Optional.of(new TidbServer());
    }

    /**
     * With the embedded store {@code data_lock_waits} stays empty; the transaction's own state is right. A schema change
     * has no such state: it waits where another transaction has used its table.
     */
    private record TidbTrx() implements LockView {
        private static final String WAITING = """
            select session_id from information_schema.tidb_trx where state = 'LockWaiting'
            union
            select p.id from information_schema.processlist p
              join information_schema.ddl_jobs j on j.query = p.info and j.state not in ('synced', 'cancelled')
              join information_schema.tidb_trx t
                on find_in_set(j.table_id, t.related_table_ids) and t.session_id <> p.id
            """;

        @Override
        public String name() {
            return "information_schema.tidb_trx";
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
            return Duration.ofMillis(5);
        }
    }

    /** {@code tidb-server} with its embedded store: one process, no cluster. */
    private record TidbServer() implements ServerProgram {
        @Override
        public String executable() {
            return "tidb-server";
        }

        @Override
        public Map<String, String> files(Launch launch) {
            StringBuilder sql = new StringBuilder("alter user root identified by '" + launch.password() + "';\n");
            StringBuilder file = new StringBuilder(
                    "initialize-sql-file = \"" + launch.directory().resolve("init.sql") + "\"\n");
            launch.options().forEach((name, value) -> {
                if (isOfFile(name)) {
                    file.append(name).append(" = ").append(value).append('\n');
                } else {
                    sql.append("set global ")
                            .append(name)
                            .append(" = ")
                            .append(value)
                            .append(";\n");
                }
            });
            return Map.of("init.sql", sql.toString(), "tidb.toml", file.toString());
        }

        /** The names of the configuration file have dashes, those of system variables have not. */
        private static boolean isOfFile(String name) {
            return name.contains("-");
        }

        @Override
        public List<String> versionArguments() {
            return List.of("-V");
        }

        @Override
        public List<List<String>> initialise(Launch launch) {
            return List.of();
        }

        @Override
        public List<String> start(Launch launch) {
            return List.of(
                    launch.executable().toString(),
                    "-config=" + launch.directory().resolve("tidb.toml"),
                    "-store=unistore",
                    "-path=" + launch.data(),
                    "-host=127.0.0.1",
                    "-P=" + launch.port(),
                    "-report-status=false",
                    "-temp-dir=" + launch.directory().resolve("tmp"),
                    "-socket=",
                    "-L=error");
        }

        /** It keeps what was dropped: without a limit it grows by gigabytes an hour. */
        @Override
        public Map<String, String> environment(Launch launch) {
            return Map.of("TZ", "UTC", "GOMEMLIMIT", "1500MiB");
        }

        @Override
        public JdbcTarget administrator(Launch launch) {
            return JdbcTarget.of("jdbc:mysql://127.0.0.1:" + launch.port() + "/", "root", launch.password())
                    .withProperties(Map.of("sslMode", "DISABLED", "allowPublicKeyRetrieval", "true"));
        }
    }
}
