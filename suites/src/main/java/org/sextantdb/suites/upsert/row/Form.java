package org.sextantdb.suites.upsert.row;

import java.util.List;
import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.model.Claim;

/** Two ways to write a row that may be there: update the one that is there, or put another one in its place. */
public enum Form {
    UPSERT,
    REPLACE;

    /** The statement, with one parameter for each column. */
    String into(Dialect dialect, String table, String key, List<String> columns) {
        return this == UPSERT
                ? dialect.upsert(table, key, columns)
                : "replace" + dialect.insert(table, columns).substring("insert".length());
    }

    /** As a question names it. */
    String words() {
        return this == UPSERT ? "an upsert" : "REPLACE";
    }

    /** What a claim about it rests on. */
    Claim source(Claim claim) {
        return this == UPSERT
                ? claim.source(
                        "An upsert turns the insert into an update of the row that is there",
                        "https://www.sqlite.org/lang_upsert.html")
                : claim.source(
                        "REPLACE deletes the row that is there and inserts a new one",
                        "https://dev.mysql.com/doc/refman/8.4/en/replace.html");
    }
}
