package org.sextantdb.harness.doctor;

import java.util.ArrayList;
import java.util.List;

/** What a server that is set up well would answer. */
final class GoodFacts {
    private GoodFacts() {}

    static Facts ofMysql() {
        Facts facts = Facts.none()
                .with("schema", List.of(List.of("app_db", "utf8mb4", "utf8mb4_unicode_ci")))
                .with("tables", List.of(List.of("t", "InnoDB", "Dynamic", "utf8mb4_unicode_ci")))
                .with("columns", List.of(List.of("t", "name", "utf8mb4", "utf8mb4_unicode_ci")))
                .with("user", "app_user@%")
                .with(
                        "grants",
                        List.of(
                                List.of("GRANT USAGE ON *.* TO `app_user`@`%` IDENTIFIED BY PASSWORD '*ABC'"),
                                List.of("GRANT ALL PRIVILEGES ON `app\\_db`.* TO `app_user`@`%`")))
                .with("replica", List.of())
                .with("ignores-case", "1")
                .withEntry("cipher", "Ssl_cipher", "TLS_AES_256_GCM_SHA384");
        for (String[] setting : new String[][] {
            {"character_set_server", "utf8mb4"},
            {"collation_server", "utf8mb4_unicode_ci"},
            {"character_set_client", "utf8mb4"},
            {"character_set_connection", "utf8mb4"},
            {"character_set_results", ""},
            {"sql_mode", "STRICT_TRANS_TABLES,NO_ENGINE_SUBSTITUTION,ERROR_FOR_DIVISION_BY_ZERO"},
            {"transaction_isolation", "REPEATABLE-READ"},
            {"read_only", "OFF"},
            {"foreign_key_checks", "ON"},
            {"lower_case_table_names", "0"},
            {"time_zone", "+00:00"},
            {"max_connections", "151"},
            {"default_storage_engine", "InnoDB"},
            {"innodb_default_row_format", "dynamic"},
            {"tidb_enable_check_constraint", "ON"},
            {"tidb_txn_mode", "pessimistic"},
        }) {
            facts = facts.withEntry("global", setting[0], setting[1]).withEntry("session", setting[0], setting[1]);
        }
        return facts;
    }

    static Facts ofPostgresql() {
        Facts facts = Facts.none()
                .with("database", List.of(List.of("app_db", "UTF8", "C.UTF-8")))
                .with("collation", List.of(List.of("c", "2.36", "2.36")))
                .with("collations", List.of())
                .with("role", List.of(List.of("app_user", "f", "f", "f", "f", "f")))
                .with("member-of", List.of())
                .with("databases", List.of())
                .with("ssl", List.of(List.of("t", "TLSv1.3", "TLS_AES_256_GCM_SHA384")))
                .with("recovery", "f")
                .with("open-schemas", List.of());
        List<List<String>> settings = new ArrayList<>();
        for (String[] setting : new String[][] {
            {"standard_conforming_strings", "on"},
            {"TimeZone", "UTC"},
            {"default_transaction_isolation", "read committed"},
            {"default_transaction_read_only", "off"},
            {"fsync", "on"},
            {"full_page_writes", "on"},
            {"synchronous_commit", "on"},
            {"max_connections", "100"},
        }) {
            settings.add(List.of(setting[0], setting[1], "default"));
        }
        return facts.with("settings", settings);
    }

    static Facts ofSqlite() {
        return Facts.none()
                .with("foreign-keys", "1")
                .with("synchronous", "2")
                .with("encoding", "UTF-8")
                .with("tables", List.of(List.of("t", "1", "0")))
                .with("references", "t")
                .with("integrity", "ok")
                .with("violations", List.of())
                .with("journal", "wal");
    }
}
