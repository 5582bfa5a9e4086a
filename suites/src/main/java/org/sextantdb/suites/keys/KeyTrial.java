package org.sextantdb.suites.keys;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.sextantdb.harness.model.ErrorClass;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.LimitSearch;
import org.sextantdb.harness.session.LimitSearch.Limit;
import org.sextantdb.harness.session.Rows;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** Tries one kind of key on one type of column with lengths until the limit is found. */
final class KeyTrial {
    private static final int LEAST = 10;
    /** Limits in bytes that engines are known to have, tried before anything else; a wrong one costs time only. */
    private static final List<Integer> EXPECTED = List.of(3072, 2692, 767, 2048, 1536, 512, 12_288);

    private final Workspace db;
    private final Session session;
    private final KeyKind key;
    private final KeyColumn column;
    private final String options;
    private final Map<Integer, KeyTry> tries = new TreeMap<>();
    private int tables;

    KeyTrial(Workspace db, Session session, KeyKind key, KeyColumn column, String options) {
        this.db = db;
        this.session = session;
        this.key = key;
        this.column = column;
        this.options = options;
    }

    /** The facts of a limit, after a plain index on a short text has shown that keys are to be had at all. */
    static Observation observe(Workspace db, KeyKind key, KeyColumn column, String options) {
        Session session = db.session("s");
        KeyTry control = new KeyTrial(db, session, KeyKind.PLAIN, KeyColumn.VARCHAR, "").at("control", LEAST);
        Control.require(
                control.isWhole(LEAST) && control.isSearched().equals("yes"),
                "a plain index on a short text is taken and used");
        return new KeyTrial(db, session, key, column, options).observe();
    }

    private Observation observe() {
        KeyTry least = at(LEAST);
        if (least.isRefused()) {
            return measures("largest", "not-available", "not-available")
                    .and("refused-at", least.refusedAt())
                    .and("refused-as", least.refusedAs())
                    .and("beyond", "not-available");
        }
        if (!least.isWhole(LEAST)) {
            return beyond(measures("largest", "none", "none"), 0, least)
                    .and("searched-by-index", least.isSearched())
                    .and("unique", least.unique());
        }
        Limit whole = LimitSearch.between(
                LEAST, column.most(), expected(), length -> at(length).isWhole(length));
        Observation seen = measures("largest", whole.taken(1), whole.taken(column.width()));
        KeyTry last = tried(whole.largest());
        seen = whole.open()
                ? smallest(seen, whole)
                        .and("refused-at", "never")
                        .and("refused-as", "none")
                        .and("beyond", "not reached")
                : beyond(seen, whole.largest(), tried(whole.largest() + 1));
        return seen.and("searched-by-index", last.isSearched()).and("unique", last.unique());
    }

    /** What is taken without an index that holds it whole may be refused later still. */
    private Observation beyond(Observation seen, int whole, KeyTry next) {
        Limit taken = next.isRefused()
                ? new Limit(whole, false)
                : LimitSearch.between(
                        Math.max(whole + 1, LEAST),
                        column.most(),
                        List.of(),
                        length -> !at(length).isRefused());
        KeyTry refused = taken.open() ? next : tried(taken.largest() + 1);
        return smallest(seen, taken)
                .and("refused-at", refused.refusedAt())
                .and("refused-as", refused.refusedAs())
                .and("beyond", next.beyond());
    }

    private Observation measures(String name, String characters, String bytes) {
        Observation seen = Observation.of("unit", column.isBinary() ? "bytes" : "characters");
        return add(seen, name, characters, bytes);
    }

    private Observation smallest(Observation seen, Limit taken) {
        int refused = taken.largest() + 1;
        return taken.open()
                ? add(
                        seen,
                        "smallest-refused",
                        "none up to " + taken.largest(),
                        "none up to " + taken.largest() * column.width())
                : add(seen, "smallest-refused", "" + refused, "" + refused * column.width());
    }

    private Observation add(Observation seen, String name, String characters, String bytes) {
        Observation more = column.isBinary() ? seen : seen.and(name + "-characters", characters);
        return more.and(name + "-bytes", bytes);
    }

    private List<Integer> expected() {
        return EXPECTED.stream()
                .map(bytes -> (bytes - key.otherBytes()) / column.width())
                .toList();
    }

    private KeyTry tried(int length) {
        return Objects.requireNonNull(tries.get(length));
    }

    private KeyTry at(int length) {
        tables++;
        KeyTry seen = at("k" + tables, length);
        tries.put(length, seen);
        return seen;
    }

    private KeyTry at(String table, int length) {
        int declared = key == KeyKind.PREFIX ? column.most() : length;
        for (String statement : key.create(table, column.type(db.dialect(), declared), length, options)) {
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
                key.isUnique() ? unique(table, value) : "none");
    }

    private String unique(String table, Object value) {
        Attempt nearly = insert(table, column.nearly(value));
        Control.require(
                !nearly.refused() || nearly.refusedAs(ErrorClass.UNIQUE_VIOLATION),
                "a second row is taken or refused as a duplicate");
        Attempt equal = insert(table, value);
        return !equal.refused() ? "not-enforced" : nearly.refused() ? "prefix" : "whole-value";
    }

    private Attempt insert(String table, Object value) {
        return session.attempt("insert into " + table + " (v) values (?)", value);
    }
}
