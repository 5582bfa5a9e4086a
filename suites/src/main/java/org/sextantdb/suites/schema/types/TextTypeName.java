package org.sextantdb.suites.schema.types;

import java.util.Locale;

/** Names for a type of texts. */
public enum TextTypeName {
    VARCHAR("varchar(20)"),
    CHARACTER_VARYING("character varying(20)"),
    NATIONAL_CHARACTER_VARYING("national character varying(20)"),
    TEXT("text"),
    CLOB("clob"),
    STRING("string");

    private final String sql;

    TextTypeName(String sql) {
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
