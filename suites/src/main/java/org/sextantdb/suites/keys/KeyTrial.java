package org.sextantdb.suites.keys;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.LimitSearch;
import org.sextantdb.harness.session.LimitSearch.Limit;
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
    private final KeyProbe probe;
    private final Map<Integer, KeyTry> tries = new TreeMap<>();
    private int tables;

    KeyTrial(Workspace db, Session session, KeyKind key, KeyColumn column, String options) {
        this.db = db;
        this.session = session;
        this.key = key;
        this.column = column;
        this.probe = new KeyProbe(db, session, key, column, options);
    }

    /** The facts of a limit. */
    static Observation observe(Workspace db, KeyKind key, KeyColumn column, String options) {
        return new KeyTrial(db, db.session("s"), key, column, options).observe();
    }

    private Observation observe() {
        if (expected().stream().limit(2).anyMatch(length -> at(length).isWhole(length))) {
            return search();
        }
        KeyTry least = at(LEAST);
        if (least.isRefused()) {
            KeyTry control = new KeyProbe(db, session, KeyKind.PLAIN, KeyColumn.VARCHAR, "").at("control", LEAST);
            Control.require(
                    control.isWhole(LEAST) && control.isSearched().equals("yes"),
                    "a plain index on a short text is taken and used");
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
        return search();
    }

    private Observation search() {
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
        return column == KeyColumn.JSON ? more : more.and(name + "-bytes", bytes);
    }

    private List<Integer> expected() {
        return EXPECTED.stream()
                .map(bytes -> (bytes - key.otherBytes()) / column.width())
                .toList();
    }

    private KeyTry tried(int length) {
        return Objects.requireNonNull(tries.get(length));
    }

    /** What was taken is not tried again; what was refused is. */
    private KeyTry at(int length) {
        KeyTry before = tries.get(length);
        if (before != null && !before.isRefused()) {
            return before;
        }
        tables++;
        KeyTry seen = probe.at("k" + tables, length);
        tries.put(length, seen);
        return seen;
    }
}
