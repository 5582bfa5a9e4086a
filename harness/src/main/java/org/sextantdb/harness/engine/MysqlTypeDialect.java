package org.sextantdb.harness.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Types and literals as MySQL, MariaDB and TiDB spell them. */
interface MysqlTypeDialect extends TypeDialect {

    /** Whether a table that names no character set has utf8mb4. */
    boolean databaseIsUnicode();

    @Override
    default Optional<String> newUuid() {
        return Optional.of("uuid()");
    }

    @Override
    default String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    @Override
    default String literal(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    /** Who names a character set gets its own collation with it and not the database's. */
    @Override
    default String unicode(String type) {
        return databaseIsUnicode() ? type : type + " character set utf8mb4";
    }

    /** By bytes, so that no collation takes two words for one. */
    @Override
    default List<String> createEnumerated(String table, List<String> words) {
        return List.of("create table " + table + " (id int, v enum("
                + words.stream().map(this::literal).collect(Collectors.joining(", "))
                + ") character set utf8mb4 collate utf8mb4_bin)");
    }
}
