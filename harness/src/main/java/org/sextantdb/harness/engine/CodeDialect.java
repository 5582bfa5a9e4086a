package org.sextantdb.harness.engine;

import java.util.List;

/** How functions, procedures, triggers and sequences are spelled. */
public interface CodeDialect {

    /** A function that returns its only argument. */
    default String echoFunction(String name, String type) {
        return "create function " + name + " (x " + type + ") returns " + type + " deterministic return x";
    }

    /** The expression that takes the next number of a sequence. */
    default String nextValue(String sequence) {
        return "next value for " + sequence;
    }

    /** A trigger that sets a column of every row before it is inserted. */
    default List<String> triggerBeforeInsert(String name, String table, String column, String value) {
        return List.of("create trigger " + name + " before insert on " + table
                + " referencing new row as new for each row set new." + column + " = " + value);
    }

    /**
     * A trigger that runs a statement for every row.
     *
     * @param when {@code before insert}, {@code after delete}, …
     * @param statement calls the row {@code old}, where there was one, and {@code new} where there is one afterwards
     */
    default List<String> rowTrigger(String name, String when, String table, String statement) {
        String rows = when.endsWith("insert")
                ? "new row as new"
                : when.endsWith("delete") ? "old row as old" : "old row as old new row as new";
        return List.of("create trigger " + name + " " + when + " on " + table + " referencing " + rows
                + " for each row " + statement);
    }

    /** The statements that drop a trigger that was made here, with all that was made for it. */
    default List<String> dropTrigger(String name, String table) {
        return List.of("drop trigger " + name);
    }

    /** A trigger that refuses to insert a row; the condition calls the row {@code new}. */
    default List<String> refusingTrigger(String name, String table, String condition) {
        return List.of("create trigger " + name + " before insert on " + table + " for each row if " + condition
                + " then signal sqlstate '45000' set message_text = 'refused'; end if");
    }

    /** A procedure with one INTEGER parameter that runs a statement. */
    default String procedure(String name, String parameter, String statement) {
        return "create procedure " + name + " (in " + parameter + " int) " + statement;
    }
}
