package org.sextantdb.harness.schema.canonical;

import java.util.Set;

/** What the families have in common. */
final class Families {
    static final String SQLITE = "sqlite";
    static final String POSTGRESQL = "postgresql";
    private static final Set<String> MYSQL = Set.of("mysql", "mariadb", "tidb");

    private Families() {}

    static boolean isMysql(String family) {
        return MYSQL.contains(family);
    }
}
