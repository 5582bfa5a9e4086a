package org.sextantdb.suites.upsert.row;

import java.util.List;
import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A row is upserted into a table whose names are reserved words, hold a blank or a quote, or are words of an upsert. */
public record NamesInUpsert(Of of) implements Case {
    /** The table, its key and its other column; all three stand in quotes. */
    public enum Of {
        RESERVED("order", "key", "group"),
        BLANK("order item", "the key", "a value"),
        UPPER_CASE("Item", "Id", "VALUE"),
        QUOTE_MARK("a\"b`c", "k\"e`y", "v\"a`l"),
        EXCLUDED_TABLE("excluded", "id", "v"),
        EXCLUDED_COLUMN("t", "id", "excluded"),
        VALUES_COLUMN("t", "id", "values");

        private final String table;
        private final String key;
        private final String value;

        Of(String table, String key, String value) {
            this.table = table;
            this.key = key;
            this.value = value;
        }
    }

    @Override
    public String asks() {
        return switch (of) {
            case RESERVED -> "Can a row be upserted whose table and columns are called as reserved words?";
            case BLANK -> "Can a row be upserted whose table and columns have a blank in their names?";
            case UPPER_CASE -> "Can a row be upserted whose table and columns have upper-case letters in their names?";
            case QUOTE_MARK -> "Can a row be upserted whose table and columns have quote marks in their names?";
            case EXCLUDED_TABLE -> "Can a row be upserted into a table that is called excluded?";
            case EXCLUDED_COLUMN -> "Can a column be upserted that is called excluded?";
            case VALUES_COLUMN -> "Can a column be upserted that is called values?";
        };
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("row", "1,11")
                        .and("answer", "accepted")
                        .stake(Stake.EFFORT)
                        .advice("Give tables and columns plain names, and call nothing as a word of an upsert."),
                "5.2 <delimited identifier>: any characters, also those of a reserved word");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Dialect dialect = db.dialect();
        String table = dialect.quoted(of.table);
        String key = dialect.quoted(of.key);
        String value = dialect.quoted(of.value);
        session.run("create table " + table + " (" + key + " int primary key, " + value + " int)");
        session.run("insert into " + table + " (" + key + ", " + value + ") values (1, 10)");
        Attempt upsert = session.attempt(dialect.upsert(table, key, List.of(key, value)), 1, 11);
        return Observation.of(
                        "row",
                        session.query("select " + key + ", " + value + " from " + table)
                                .text())
                .and("answer", upsert.verdict())
                .refusedBy(upsert.error());
    }
}
