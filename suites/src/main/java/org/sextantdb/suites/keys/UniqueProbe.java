package org.sextantdb.suites.keys;

import java.util.List;
import org.sextantdb.harness.model.ErrorClass;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;

/**
 * A unique key is made, a row goes in, one that differs only in its last character, and one that is equal.
 *
 * @param table the table's name
 * @param columns the columns of the key, in order
 * @param definition what stands in the parentheses of CREATE TABLE
 */
record UniqueProbe(String table, List<String> columns, String definition) {

    /** Where the engine refuses, and what the key compares: {@code whole-value}, {@code prefix}, {@code not-enforced}. */
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
        Attempt nearly = insert(session, nearlyEqual);
        Control.require(
                !nearly.refused() || nearly.refusedAs(ErrorClass.UNIQUE_VIOLATION),
                "a second row is taken or refused as a duplicate");
        Attempt equal = insert(session, row);
        String unique = !equal.refused() ? "not-enforced" : nearly.refused() ? "prefix" : "whole-value";
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
