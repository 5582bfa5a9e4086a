package org.sextantdb.suites.keys;

import java.util.List;
import org.sextantdb.harness.model.ErrorClass;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/**
 * A unique key is made, a row goes in, one that differs only in its last character, and one that is equal.
 *
 * @param table the table's name
 * @param columns the columns of the key, in order
 * @param definition what stands in the parentheses of CREATE TABLE
 */
record UniqueProbe(String table, List<String> columns, String definition) {
    private static final int SHORT = 100;

    /**
     * A key over one column that is never NULL.
     *
     * @param type the column's type
     * @param key {@code unique} or {@code primary key}
     */
    static UniqueProbe over(String table, String type, String key) {
        return new UniqueProbe(table, List.of("v"), "v " + type + " not null, " + key + " (v)");
    }

    /**
     * What becomes of a key over a text of {@code chars} characters of four bytes each, where a short one is enforced.
     *
     * <p>The characters are random because repeated ones are compressed away and pass far beyond the limit that real data
     * meets. The rows differ in a last ASCII letter because some collations find all characters of four bytes equal.
     *
     * @param key {@code unique} or {@code primary key}
     */
    static Observation overText(Workspace db, int chars, String key) {
        Session session = db.session("s");
        String control = RandomText.fourByte(db.random(), SHORT - 1);
        over("shorter", db.dialect().unicodeText(SHORT), key)
                .require(session, List.of(control + "a"), List.of(control + "b"));
        String text = RandomText.fourByte(db.random(), chars - 1);
        return over("k", db.dialect().unicodeText(chars), key)
                .observe(session, List.of(text + "a"), List.of(text + "b"));
    }

    /**
     * What a key compares: {@code whole-value}, {@code prefix}, {@code not-enforced}.
     *
     * @param nearly the answer to a row that differs from one that is there in its last character
     * @param equal the answer to a row that is there already
     */
    static String compared(Attempt nearly, Attempt equal) {
        Control.require(
                !nearly.refused() || nearly.refusedAs(ErrorClass.UNIQUE_VIOLATION),
                "a second row is taken or refused as a duplicate");
        return !equal.refused() ? "not-enforced" : nearly.refused() ? "prefix" : "whole-value";
    }

    /** Where the engine refuses, and what the key {@linkplain #compared compares}. */
    Observation observe(Session session, List<Object> row, List<Object> nearlyEqual) {
        Attempt create = session.attempt("create table " + table + " (" + definition + ")");
        if (create.refused()) {
            return Observation.of("refused-at", "create").and("unique", "none").refusedBy(create.error());
        }
        Attempt insert = insert(session, row);
        if (insert.refused()) {
            return Observation.of("refused-at", "insert").and("unique", "none").refusedBy(insert.error());
        }
        String search = "select count(*) from " + table + " where " + String.join(" = ? and ", columns) + " = ?";
        String found = session.value(search, row.toArray());
        String unique = compared(insert(session, nearlyEqual), insert(session, row));
        return Observation.of("refused-at", "never")
                .and("unique", unique)
                .and("found", found)
                .and("warnings", create.warningCodes());
    }

    /** The same with a key that is surely short enough: without this a refusal would mean nothing. */
    void require(Session session, List<Object> row, List<Object> nearlyEqual) {
        Observation seen = observe(session, row, nearlyEqual);
        Control.require("whole-value".equals(seen.facts().get("unique")), "a shorter unique key is taken and enforced");
    }

    private Attempt insert(Session session, List<Object> row) {
        return session.attempt(
                "insert into " + table + " (" + String.join(", ", columns) + ") values ("
                        + String.join(", ", row.stream().map(value -> "?").toList()) + ")",
                row.toArray());
    }
}
