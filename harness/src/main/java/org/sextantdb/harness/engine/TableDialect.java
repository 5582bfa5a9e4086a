package org.sextantdb.harness.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How tables are made, described, changed and printed again. */
public interface TableDialect extends LiteralDialect {

    /** How rows lie in the table: a clause that a hosting guide would have copied into CREATE TABLE. */
    TableOption tableLayout();

    /** Another kind of storage than the usual one, where the engine has several. */
    TableOption tableStorage();

    /** The statements that make a table of columns {@code c1}, {@code c2}, … with comments. */
    default List<String> createCommented(String table, List<String> comments) {
        List<String> statements = new ArrayList<>();
        statements.add("create table " + table + " ("
                + IntStream.rangeClosed(1, comments.size())
                        .mapToObj(i -> "c" + i + " int")
                        .collect(Collectors.joining(", "))
                + ")");
        for (int i = 1; i <= comments.size(); i++) {
            statements.add("comment on column " + table + ".c" + i + " is " + literal(comments.get(i - 1)));
        }
        return statements;
    }

    /**
     * The query for the statement that makes a table or a view again, as dump tools print it; it is the value that begins
     * with CREATE.
     *
     * @param kind {@code table} or {@code view}
     */
    String printed(String kind, String name);

    /** Change the type of a column; what is not named again may be lost. */
    default String changeType(String table, String column, String type) {
        return "alter table " + table + " alter column " + column + " set data type " + type;
    }

    /** The same where the old values must be converted by an expression that has to be written. */
    default String convertType(String table, String column, String type) {
        return changeType(table, column, type);
    }

    /** A column takes NULL no more. */
    default String setNotNull(String table, String column, String type) {
        return "alter table " + table + " alter column " + column + " set not null";
    }

    /** A column takes NULL again. */
    default String dropNotNull(String table, String column, String type) {
        return "alter table " + table + " alter column " + column + " drop not null";
    }

    /** Drops the primary key; operations of the same ALTER TABLE may follow behind a comma. */
    default String dropPrimaryKey(String table, String constraint) {
        return "alter table " + table + " drop constraint " + constraint;
    }

    /** Puts a comment on a table. */
    default String commentOnTable(String table, String text) {
        return "comment on table " + table + " is " + literal(text);
    }
}
