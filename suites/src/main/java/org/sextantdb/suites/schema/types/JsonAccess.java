package org.sextantdb.suites.schema.types;

import java.util.Locale;

/** Spellings of the value under a name. */
public enum JsonAccess {
    JSON_EXTRACT("json_extract(j, '$.a')"),
    ARROW_PATH("j -> '$.a'"),
    LONG_ARROW_PATH("j ->> '$.a'"),
    ARROW_NAME("j -> 'a'"),
    LONG_ARROW_NAME("j ->> 'a'"),
    JSON_VALUE("json_value(j, '$.a')"),
    JSON_QUERY("json_query(j, '$.a')"),
    JSON_EXISTS("json_exists(j, '$.a')"),
    JSON_UNQUOTE("json_unquote(json_extract(j, '$.a'))"),
    JSON_TABLE("(select x.v from json_table(j, '$' columns (v varchar(20) path '$.a')) x)"),
    SUBSCRIPT("j['a']");

    private final String sql;

    JsonAccess(String sql) {
        this.sql = sql;
    }

    /** As it stands in a statement. */
    String sql() {
        return sql;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
