package org.sextantdb.harness.engine;

import java.util.List;
import java.util.stream.Collectors;

/** ON DUPLICATE KEY UPDATE, which names no key: a clash on any unique key is its case. */
interface MysqlUpsertDialect extends UpsertDialect {

    @Override
    default String onConflictUpdate(String key, String assignments) {
        return " on duplicate key update " + assignments;
    }

    @Override
    default String onConflictUpdateWhere(String table, String key, String condition, List<String> columns) {
        return onConflictUpdate(
                key,
                columns.stream()
                        .map(column -> column + " = if(" + condition + ", " + incoming(column) + ", " + table + "."
                                + column + ")")
                        .collect(Collectors.joining(", ")));
    }

    /** Not INSERT IGNORE, which also turns other errors into warnings. */
    @Override
    default String onConflictNothing(String key) {
        return " on duplicate key update " + key + " = " + key;
    }

    /** MySQL 8.0.20 and later warn of VALUES(); its row alias is understood by nobody else. */
    @Override
    default String incoming(String column) {
        return "values(" + column + ")";
    }
}
