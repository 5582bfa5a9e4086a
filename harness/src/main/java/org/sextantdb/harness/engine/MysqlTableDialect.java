package org.sextantdb.harness.engine;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tables as MySQL, MariaDB and TiDB spell them. */
interface MysqlTableDialect extends TableDialect {
    String TABLE_WHERE =
            "select count(*) from information_schema.tables where table_schema = database() and table_name = 't' and ";

    @Override
    default String changeType(String table, String column, String type) {
        return "alter table " + table + " modify " + column + " " + type;
    }

    @Override
    default String setNotNull(String table, String column, String type) {
        return changeType(table, column, type + " not null");
    }

    @Override
    default String dropNotNull(String table, String column, String type) {
        return changeType(table, column, type + " null");
    }

    @Override
    default String dropPrimaryKey(String table, String constraint) {
        return "alter table " + table + " drop primary key";
    }

    @Override
    default String commentOnTable(String table, String text) {
        return "alter table " + table + " comment = " + literal(text);
    }

    @Override
    default TableOption tableLayout() {
        return new TableOption("row_format = redundant", TABLE_WHERE + "row_format = 'Redundant'");
    }

    @Override
    default TableOption tableStorage() {
        return new TableOption("engine = myisam", TABLE_WHERE + "engine = 'MyISAM'");
    }

    @Override
    default List<String> createCommented(String table, List<String> comments) {
        return List.of("create table " + table + " ("
                + IntStream.rangeClosed(1, comments.size())
                        .mapToObj(i -> "c" + i + " int comment " + literal(comments.get(i - 1)))
                        .collect(Collectors.joining(", "))
                + ")");
    }

    @Override
    default String printed(String kind, String name) {
        return "show create " + kind + " " + name;
    }
}
