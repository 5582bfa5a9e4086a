package org.sextantdb.harness.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sextantdb.harness.engine.EngineCatalog;
import org.sextantdb.harness.engine.JdbcTarget;
import org.sextantdb.harness.engine.Query;
import org.sextantdb.harness.server.ServerOptions;
import org.sextantdb.harness.server.Servers;
import org.sextantdb.harness.server.SourceKind;
import org.sextantdb.harness.server.Start;

/** Real servers with good and bad settings: {@code mvn -pl harness failsafe:integration-test -Dit.test=DoctorIT}. */
@Tag("servers")
class DoctorIT {
    private static final EngineCatalog CATALOG = EngineCatalog.load();
    private static final String PASSWORD = "s3cret&geheim";
    private static final String ENCODED = "s3cret%26geheim";
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
    private static final Servers SERVERS =
            new Servers(ServerOptions.defaults().withKinds(List.of(SourceKind.BINARY, SourceKind.EMBEDDED)));

    @AfterAll
    static void stop() {
        SERVERS.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql-8.0", "mariadb-10.11", "tidb-8.5"})
    void a_database_with_bad_settings_is_unsafe_and_is_left_as_it_was(String id) throws Exception {
        JdbcTarget administrator = start(id);
        boolean isTidb = id.startsWith("tidb");
        execute(
                administrator,
                "create database bad character set latin1 collate " + (isTidb ? "latin1_bin" : "latin1_swedish_ci"),
                "create table bad.old (id int primary key, name varchar(20))",
                "create table bad.three (id int primary key, name varchar(20), sum int) character set utf8"
                        + (isTidb ? "" : " row_format=compact"),
                isTidb ? "select 1" : "create table bad.loose (id int) engine=MyISAM character set utf8mb4",
                "set global sql_mode = ''",
                "set global foreign_key_checks = off");
        try {
            Map<String, String> before = written(administrator);
            Map<String, Finding> found = examine(
                    url(administrator, "bad") + "?sslMode=DISABLED&allowPublicKeyRetrieval=true"
                            + "&characterEncoding=ISO-8859-1&user=root&password=" + administrator.password(),
                    false);

            assertThat(written(administrator)).isEqualTo(before);
            assertThat(unsafe(found))
                    .contains(
                            "utf8mb4-database",
                            "utf8mb4-tables",
                            "utf8mb4-columns",
                            "strict-mode",
                            "foreign-key-checks",
                            "user-not-superuser",
                            "grants-one-database");
            assertThat(text(found)).doesNotContain(administrator.password());
            // The driver of MariaDB speaks utf8mb4 whatever it is told.
            if (!id.startsWith("mariadb")) {
                assertThat(unsafe(found)).contains("utf8mb4-connection");
            }
            if (isTidb) {
                assertThat(unsafe(found)).contains("check-constraints");
            } else {
                assertThat(unsafe(found)).contains("engine-innodb");
                assertThat(found.get("row-format").state()).isEqualTo(State.WARNING);
            }
            mend(administrator, found);
            Map<String, Finding> mended = examine(
                    url(administrator, "bad") + "?sslMode=DISABLED&allowPublicKeyRetrieval=true"
                            + "&user=root&password=" + administrator.password(),
                    false);
            assertThat(unsafe(mended)).containsOnly("user-not-superuser", "grants-one-database");
            assertThat(mended.get("collation-equal").state()).isEqualTo(State.OK);
            assertThat(mended.get("time-zone").state()).isEqualTo(State.OK);
        } finally {
            execute(
                    administrator,
                    "drop database bad",
                    "set global foreign_key_checks = on",
                    "set global sql_mode = 'STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql-8.0", "mariadb-10.11", "tidb-8.5"})
    void a_database_as_a_platform_should_hand_it_out_is_safe(String id) throws Exception {
        JdbcTarget administrator = start(id);
        boolean isTidb = id.startsWith("tidb");
        execute(
                administrator,
                "create database app_db character set utf8mb4 collate utf8mb4_unicode_ci",
                "create table app_db.t (id int primary key, name varchar(20))",
                "create user 'app_user'@'%' identified by '" + PASSWORD + "'",
                "grant all privileges on app_db.* to 'app_user'@'%'",
                "set global character_set_server = utf8mb4",
                "set global collation_server = utf8mb4_unicode_ci",
                "set global time_zone = '+00:00'",
                isTidb ? "set global tidb_enable_check_constraint = on" : "select 1");
        try {
            Map<String, Finding> found =
                    examine("mysql://app_user:" + ENCODED + "@" + afterScheme(administrator, "app_db"), false);
            assertThat(unsafe(found)).isEmpty();
            assertThat(text(found)).doesNotContain(PASSWORD).doesNotContain(ENCODED);
            if (!isTidb) {
                assertThat(found.get("not-a-replica").state()).isEqualTo(State.UNKNOWN);
                assertThat(found.get("not-a-replica").fact()).contains("REPLICA");
            }
            execute(administrator, isTidb ? "set global tidb_super_read_only = on" : "set global read_only = on");
            String again = "jdbc:mysql://app_user:" + ENCODED + "@" + afterScheme(administrator, "app_db");
            assertThat(examine(again, false).get("accepts-writes").state()).isEqualTo(State.UNSAFE);
            assertThat(examine(again, true).get("accepts-writes").state()).isEqualTo(State.OK);
        } finally {
            execute(
                    administrator,
                    isTidb ? "set global tidb_super_read_only = off" : "set global read_only = off",
                    "drop database app_db",
                    "drop user 'app_user'@'%'");
        }
    }

    @Test
    void postgresql_good_and_bad() throws Exception {
        JdbcTarget administrator = start("postgresql-16");
        execute(
                administrator,
                "create database bad encoding 'LATIN1' locale 'C' template template0",
                "create role app_user login password '" + PASSWORD + "'",
                "create database app_db owner app_user encoding 'UTF8' template template0",
                "alter database bad set default_transaction_read_only = on",
                "alter database bad set standard_conforming_strings = off");
        try {
            String host = administrator.url().substring("jdbc:".length()).replace("/postgres", "");
            host = host.substring("postgresql://".length());
            Map<String, Finding> bad = examine(
                    "jdbc:postgresql://" + host.replaceFirst("/.*", "") + "/bad?user=postgres&password="
                            + administrator.password(),
                    false);
            assertThat(unsafe(bad))
                    .contains(
                            "encoding-utf8",
                            "user-not-superuser",
                            "accepts-writes",
                            "standard-conforming-strings",
                            "durable");
            execute(administrator, "revoke connect on database bad from public");
            Map<String, Finding> good =
                    examine("postgres://app_user:" + ENCODED + "@" + host.replaceFirst("/.*", "") + "/app_db", false);
            // The kit's own servers run without fsync.
            assertThat(unsafe(good)).containsExactly("durable");
            assertThat(text(good)).doesNotContain(PASSWORD).doesNotContain(ENCODED);
        } finally {
            execute(administrator, "drop database bad", "drop database app_db", "drop role app_user");
        }
    }

    /** Runs what the findings say, as it stands there. */
    private static void mend(JdbcTarget administrator, Map<String, Finding> found) throws Exception {
        JdbcTarget database = administrator.withUrl(url(administrator, "bad"));
        for (Finding finding : found.values()) {
            if (!finding.id().matches("user-.*|grants-.*|tls|utf8mb4-connection")) {
                for (String statement : finding.mend()) {
                    if (!statement.startsWith("--")) {
                        System.out.println("mend " + finding.id() + ": " + statement);
                        execute(database, statement.replaceFirst(";( --.*)?$", ""));
                    }
                }
            }
        }
    }

    private static JdbcTarget start(String id) {
        return ((Start.Started) SERVERS.start(CATALOG.column(id))).server().administrator();
    }

    private static String afterScheme(JdbcTarget administrator, String database) {
        return url(administrator, database).replaceFirst("^jdbc:[a-z]+://", "");
    }

    private static String url(JdbcTarget administrator, String database) {
        return administrator.url().replaceFirst("/(\\?.*)?$", "/" + database);
    }

    private static Map<String, Finding> examine(String url, boolean isMeantReadOnly) {
        Health health = new Examination(CATALOG, TODAY, isMeantReadOnly).examine(url);
        System.out.println("== " + health.identity());
        health.findings()
                .forEach(finding -> System.out.println("%-8s %-28s %s %s"
                        .formatted(finding.state().text(), finding.id(), finding.fact(), finding.mend())));
        return health.findings().stream().collect(Collectors.toMap(Finding::id, finding -> finding));
    }

    private static List<String> unsafe(Map<String, Finding> found) {
        return found.values().stream()
                .filter(finding -> finding.state() == State.UNSAFE)
                .map(Finding::id)
                .toList();
    }

    private static String text(Map<String, Finding> found) {
        return found.values().toString();
    }

    /** How many statements that write the server has seen. */
    private static Map<String, String> written(JdbcTarget administrator) throws Exception {
        Map<String, String> counts = new TreeMap<>();
        try (Connection connection = administrator.connect()) {
            for (String word : Arrays.asList("insert", "update", "delete", "replace", "create_table", "alter_table")) {
                try (var statement = connection.createStatement();
                        var rows = statement.executeQuery("show global status like 'Com_" + word + "'")) {
                    while (rows.next()) {
                        counts.put(rows.getString(1), rows.getString(2));
                    }
                }
            }
        }
        return counts;
    }

    private static void execute(JdbcTarget administrator, String... statements) throws Exception {
        try (Connection connection = administrator.connect()) {
            Query.execute(connection, List.of(statements));
        }
    }
}
