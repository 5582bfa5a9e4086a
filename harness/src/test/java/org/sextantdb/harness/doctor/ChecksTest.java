package org.sextantdb.harness.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every check is fed with facts: all good, and one bad at a time. */
class ChecksTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    private static Circumstances circumstances(String product) {
        return new Circumstances(product, "1.2.3", "2030-01-01", true, TODAY, false, false);
    }

    private static UnaryOperator<Facts> global(String name, String value) {
        return facts -> facts.withEntry("global", name, value);
    }

    private static UnaryOperator<Facts> both(String name, String value) {
        return facts -> facts.withEntry("global", name, value).withEntry("session", name, value);
    }

    private static UnaryOperator<Facts> grants(String... grants) {
        return facts -> facts.with(
                "grants", java.util.Arrays.stream(grants).map(List::of).toList());
    }

    private static UnaryOperator<Facts> postgresqlSetting(String name, String value) {
        return facts -> facts.with(
                "settings",
                facts.table("settings").stream()
                        .map(row -> row.get(0).equals(name) ? List.of(name, value, "default") : row)
                        .toList());
    }

    private static UnaryOperator<Facts> row(String fact, String... values) {
        return facts -> facts.with(fact, List.of(List.of(values)));
    }

    @Test
    void mysql() {
        Checkup checkup = new MysqlCheckup(circumstances("MySQL"));
        every_check_is_ok_and_can_be_bad(checkup, GoodFacts.ofMysql(), Set.of("end-of-life"), MYSQL);
    }

    private static final Map<String, List<UnaryOperator<Facts>>> MYSQL = Map.ofEntries(
            Map.entry("utf8mb4-server", List.of(global("character_set_server", "latin1"))),
            Map.entry("utf8mb4-database", List.of(row("schema", "app_db", "utf8mb3", "utf8mb3_general_ci"))),
            Map.entry("utf8mb4-tables", List.of(row("tables", "t", "InnoDB", "Dynamic", "utf8_bin"))),
            Map.entry("utf8mb4-columns", List.of(row("columns", "t", "name", "utf8mb3", "utf8mb3_bin"))),
            Map.entry(
                    "utf8mb4-connection",
                    List.of(facts -> facts.withEntry("session", "character_set_client", "latin1"))),
            Map.entry("collation-equal", List.of(row("columns", "t", "name", "utf8mb4", "utf8mb4_bin"))),
            Map.entry(
                    "user-not-superuser",
                    List.of(
                            row("user", "root@localhost"),
                            grants("GRANT ALL PRIVILEGES ON *.* TO `a`@`%`"),
                            grants("GRANT SELECT, SUPER ON *.* TO `a`@`%`"),
                            grants("GRANT SELECT ON *.* TO `a`@`%` WITH GRANT OPTION"))),
            Map.entry(
                    "grants-one-database",
                    List.of(
                            grants("GRANT SELECT ON *.* TO `a`@`%`"),
                            grants("GRANT ALL PRIVILEGES ON `other`.* TO `a`@`%`"),
                            grants("GRANT SELECT (`name`, `id`) ON `mysql`.`user` TO `a`@`%`"),
                            grants("GRANT ALL PRIVILEGES ON `%`.* TO `a`@`%`"))),
            Map.entry("tls", List.of(facts -> facts.withEntry("cipher", "Ssl_cipher", ""))),
            Map.entry(
                    "strict-mode",
                    List.of(global("sql_mode", ""), facts -> facts.withEntry("session", "sql_mode", ""))),
            Map.entry("isolation-level", List.of(both("transaction_isolation", "READ-UNCOMMITTED"))),
            Map.entry("accepts-writes", List.of(global("read_only", "ON"), global("super_read_only", "1"))),
            Map.entry("foreign-key-checks", List.of(global("foreign_key_checks", "OFF"))),
            Map.entry("table-names-case", List.of(global("lower_case_table_names", "2"))),
            Map.entry("time-zone", List.of(global("time_zone", "SYSTEM"))),
            Map.entry("max-connections", List.of(global("max_connections", "10"))),
            Map.entry(
                    "engine-innodb",
                    List.of(
                            row("tables", "t", "MyISAM", "Dynamic", "utf8mb4_unicode_ci"),
                            global("default_storage_engine", "Aria"))),
            Map.entry("row-format", List.of(row("tables", "t", "InnoDB", "Compact", "utf8mb4_unicode_ci"))),
            Map.entry("not-a-replica", List.of(row("replica", "Waiting for source to send event"))));

    @Test
    void tidb() {
        Checkup checkup = new MysqlCheckup(circumstances("TiDB"));
        Set<String> common = new TreeSet<>(MYSQL.keySet());
        common.add("end-of-life");
        every_check_is_ok_and_can_be_bad(
                checkup,
                GoodFacts.ofMysql(),
                common,
                Map.of(
                        "check-constraints", List.of(global("tidb_enable_check_constraint", "OFF")),
                        "transaction-mode", List.of(global("tidb_txn_mode", "optimistic")),
                        "new-collation", List.of(row("ignores-case", "0"))));
    }

    @Test
    void postgresql() {
        Checkup checkup = new PostgresqlCheckup(circumstances("PostgreSQL"));
        every_check_is_ok_and_can_be_bad(
                checkup,
                GoodFacts.ofPostgresql(),
                Set.of("end-of-life", "isolation-level"),
                Map.ofEntries(
                        Map.entry("encoding-utf8", List.of(row("database", "d", "SQL_ASCII", "C"))),
                        Map.entry(
                                "collation-version",
                                List.of(row("collation", "i", "153.14", "153.120"), row("collations", "de-x-icu"))),
                        Map.entry(
                                "user-not-superuser",
                                List.of(
                                        row("role", "a", "t", "t", "t", "t", "t"),
                                        row("role", "a", "f", "f", "f", "f", "t"),
                                        row("role", "a", "f", "t", "f", "f", "f"),
                                        row("member-of", "pg_read_all_data"))),
                        Map.entry("grants-one-database", List.of(row("databases", "other"))),
                        Map.entry("tls", List.of(row("ssl", "f", "", ""))),
                        Map.entry("search-path", List.of(row("open-schemas", "public"))),
                        Map.entry(
                                "accepts-writes",
                                List.of(
                                        row("recovery", "t"),
                                        postgresqlSetting("default_transaction_read_only", "on"))),
                        Map.entry(
                                "standard-conforming-strings",
                                List.of(postgresqlSetting("standard_conforming_strings", "off"))),
                        Map.entry(
                                "time-zone",
                                List.of(facts -> facts.with(
                                        "settings", List.of(List.of("TimeZone", "Europe/Berlin", "client"))))),
                        Map.entry(
                                "durable",
                                List.of(
                                        postgresqlSetting("fsync", "off"),
                                        postgresqlSetting("synchronous_commit", "off"))),
                        Map.entry("max-connections", List.of(postgresqlSetting("max_connections", "20")))));
    }

    @Test
    void sqlite() {
        every_check_is_ok_and_can_be_bad(
                new SqliteCheckup(1),
                GoodFacts.ofSqlite(),
                Set.of(),
                Map.of(
                        "foreign-keys", List.of(row("foreign-keys", "0")),
                        "foreign-key-violations", List.of(row("violations", "t", "3")),
                        "journal-wal", List.of(row("journal", "delete")),
                        "synchronous", List.of(row("synchronous", "0")),
                        "encoding-utf8", List.of(row("encoding", "UTF-16le")),
                        "strict-tables", List.of(row("tables", "t", "0", "0")),
                        "integrity", List.of(row("integrity", "row 3 missing from index i"))));
        assertThat(states(new SqliteCheckup(1L << 30), GoodFacts.ofSqlite())).containsEntry("integrity", State.UNKNOWN);
    }

    @Test
    void a_fact_that_cannot_be_read_is_unknown_with_the_right_that_lacks() {
        Facts facts = GoodFacts.ofMysql()
                .without("replica", "not readable by this user, who lacks the right REPLICATION CLIENT");

        Finding finding = find(new MysqlCheckup(circumstances("MySQL")), facts, "not-a-replica");

        assertThat(finding.state()).isEqualTo(State.UNKNOWN);
        assertThat(finding.fact()).contains("REPLICATION CLIENT");
    }

    @Test
    void end_of_life_by_the_day() {
        assertThat(age("2025-12-31")).isEqualTo(State.UNSAFE);
        assertThat(age("2026-03-01")).isEqualTo(State.WARNING);
        assertThat(age("2030-01-01")).isEqualTo(State.OK);
    }

    @Test
    void an_administrator_is_never_advised_to_revoke_his_own_rights() {
        Facts facts = grants("GRANT ALL PRIVILEGES ON *.* TO `root`@`%`")
                .apply(row("user", "root@%").apply(GoodFacts.ofMysql()));

        assertThat(find(new MysqlCheckup(circumstances("MySQL")), facts, "grants-one-database")
                        .mend())
                .noneMatch(statement -> statement.startsWith("REVOKE"));
    }

    @Test
    void a_password_hash_in_grants_is_never_shown() {
        Facts facts = GoodFacts.ofMysql();

        assertThat(new MysqlCheckup(circumstances("MariaDB"))
                        .checks().stream()
                                .map(check -> check.find(facts))
                                .toList()
                                .toString())
                .doesNotContain("*ABC");
    }

    private static State age(String endOfLife) {
        return CommonChecks.endOfLife(new Circumstances("MySQL", "8.0.1", endOfLife, true, TODAY, true, false))
                .find(Facts.none())
                .state();
    }

    private static void every_check_is_ok_and_can_be_bad(
            Checkup checkup, Facts good, Set<String> elsewhere, Map<String, List<UnaryOperator<Facts>>> bad) {
        assertThat(states(checkup, good).values()).as("all good").containsOnly(State.OK);
        Set<String> ids = new TreeSet<>(states(checkup, good).keySet());
        ids.removeAll(elsewhere);
        assertThat(bad.keySet()).as("every check is shown to fail").containsAll(ids);
        bad.forEach((id, changes) -> {
            for (UnaryOperator<Facts> change : changes) {
                Finding finding = find(checkup, change.apply(good), id);
                assertThat(finding.state()).as("%s: %s", id, finding.fact()).isIn(State.UNSAFE, State.WARNING);
            }
        });
    }

    private static Map<String, State> states(Checkup checkup, Facts facts) {
        return checkup.checks().stream()
                .map(check -> check.find(facts))
                .collect(Collectors.toMap(Finding::id, Finding::state));
    }

    private static Finding find(Checkup checkup, Facts facts, String id) {
        return checkup.checks().stream()
                .filter(check -> check.id().equals(id))
                .findFirst()
                .orElseThrow()
                .find(facts);
    }
}
