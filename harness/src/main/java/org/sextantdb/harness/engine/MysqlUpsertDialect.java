package org.sextantdb.harness.engine;

import java.util.List;
import java.util.Map;
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

    /** Both drivers know it. */
    @Override
    default Map<String, String> rewrittenBatches() {
        return Map.of("rewriteBatchedStatements", "true");
    }

    /** Known to MariaDB's driver, which uses it where the server says that it can; MySQL's driver passes it over. */
    @Override
    default Map<String, String> bulkBatches() {
        return Map.of("useBulkStmts", "true");
    }

    /** Known to MySQL's driver, which goes on unless told otherwise; MariaDB's driver has it no more. */
    @Override
    default Map<String, String> stoppingBatches() {
        return Map.of("continueBatchOnError", "false");
    }

    @Override
    default Map<String, String> countingChanged() {
        return Map.of("useAffectedRows", "true");
    }

    @Override
    default Map<String, String> countingFound() {
        return Map.of("useAffectedRows", "false");
    }

    /** Known to MariaDB's driver alone; MySQL's driver always returns several. */
    @Override
    default Map<String, String> keysOfAllRows() {
        return Map.of("returnMultiValuesGeneratedIds", "true");
    }
}
