package org.sextantdb.harness.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The same meaning in another spelling. Every method returns text and executes nothing; the default is the standard's
 * spelling, or that of most engines where the standard has none. Where the meaning differs it is no dialect: a case
 * observes it. By topic; what sessions and rows need stands here.
 */
public interface Dialect
        extends TypeDialect, KeyDialect, TextDialect, TimeDialect, TableDialect, CodeDialect, TransactionDialect {

    /** The statement by which a session gives up strictness; empty where a session has none to give up. */
    default Optional<String> laxMode() {
        return Optional.empty();
    }

    /** Insert a row, or update all columns but the key where the key is there. Parameters are the columns in order. */
    default String upsert(String table, String key, List<String> columns) {
        return insert(table, columns) + " on conflict (" + key + ") do update set "
                + columns.stream()
                        .filter(column -> !column.equals(key))
                        .map(column -> column + " = excluded." + column)
                        .collect(Collectors.joining(", "));
    }

    /** Insert a row, or leave the one that has its key alone. */
    default String insertOrIgnore(String table, String key, List<String> columns) {
        return insert(table, columns) + " on conflict (" + key + ") do nothing";
    }

    /** A plain insert with one parameter per column. */
    default String insert(String table, List<String> columns) {
        return "insert into " + table + " (" + String.join(", ", columns) + ") values ("
                + columns.stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
    }
}
