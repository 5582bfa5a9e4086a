package org.sextantdb.suites.keys;

import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Rows;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/**
 * Makes a key of one length, stores a value of that length, looks it up, asks the planner how, and tries to store it again.
 *
 * @param options what stands behind the table's columns
 */
record KeyProbe(Workspace db, Session session, KeyKind key, KeyColumn column, String options) {

    KeyTry at(String table, int length) {
        int declared = key == KeyKind.PREFIX ? column.most() : length;
        for (String statement : key.create(db.dialect(), table, column.type(db.dialect(), declared), length, options)) {
            Attempt create = session.attempt(statement);
            if (create.refused()) {
                return KeyTry.refused("create", create.error());
            }
        }
        Rows kept = session.query(db.dialect().indexKept(table));
        Object value = column.value(db.random(), length);
        for (String into : key.tables(table)) {
            Attempt insert = insert(into, value);
            if (insert.refused()) {
                return KeyTry.refused("insert", insert.error());
            }
        }
        String search = "select count(*) from " + table + " where " + key.condition();
        Control.require(session.value(search, value).equals("1"), "the row is found by its key");
        String searched = session.indexSearched(search, value);
        return new KeyTry(
                "never",
                null,
                kept.isEmpty() ? 0 : Integer.parseInt(kept.column().get(0)),
                kept.isEmpty() ? "none" : String.valueOf(kept.values().get(0).get(1)),
                searched,
                key.isUnique()
                        ? UniqueProbe.compared(insert(table, column.nearly(value)), insert(table, value))
                        : "none");
    }

    private Attempt insert(String table, Object value) {
        return session.attempt("insert into " + table + " (v) values (?)", value);
    }
}
