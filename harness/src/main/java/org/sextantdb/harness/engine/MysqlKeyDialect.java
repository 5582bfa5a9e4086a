package org.sextantdb.harness.engine;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keys, indexes and plans as MySQL, MariaDB and TiDB spell them. */
interface MysqlKeyDialect extends KeyDialect {
    Pattern SEARCH =
            Pattern.compile("\\btype=(?:const|eq_ref|ref|ref_or_null|range|index_merge|fulltext); .*\\bkey=([^;]+)");

    @Override
    default String keyPrefix(String column, int chars) {
        return column + "(" + chars + ")";
    }

    @Override
    default List<String> createIndexed(String table, String columns, String index, String parts, String options) {
        return List.of("create table " + table + " (" + columns + ", index " + index + " (" + parts + "))" + options);
    }

    @Override
    default String indexKept(String table) {
        return "select coalesce(max(sub_part), 0), lower(max(index_type)) from information_schema.statistics"
                + " where table_schema = database() and table_name = " + literal(table);
    }

    @Override
    default Optional<String> indexSearched(List<String> plan) {
        return plan.stream()
                .map(SEARCH::matcher)
                .filter(Matcher::find)
                .map(search -> search.group(1))
                .findFirst();
    }

    @Override
    default String dropIndex(String index, String table) {
        return "drop index " + index + " on " + table;
    }

    @Override
    default String identityKey() {
        return "bigint auto_increment primary key";
    }

    @Override
    default String numbered(String type) {
        return type + " auto_increment";
    }

    @Override
    default String numberedTable(String table, String type, long first) {
        return "create table " + table + " (id " + type + " auto_increment primary key, v int) auto_increment = "
                + first;
    }

    @Override
    default String restartNumbers(String table, String column, long next) {
        return "alter table " + table + " auto_increment = " + next;
    }

    @Override
    default String lastNumber() {
        return "select last_insert_id()";
    }
}
