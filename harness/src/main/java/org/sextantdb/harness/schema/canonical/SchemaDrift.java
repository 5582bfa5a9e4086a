package org.sextantdb.harness.schema.canonical;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What does not mean the same on two engines. A table has one drift for all columns whose type SQLite only writes down, one
 * for all texts that compare differently, one for all texts and bytes that are shorter only by their type's name, and one for
 * all timestamps that end early.
 */
public final class SchemaDrift {
    private SchemaDrift() {}

    /**
     * The drifts from one to the other, sorted.
     *
     * @param nameOfA as the sentences name it, such as {@code postgresql-16}
     */
    public static List<Drift> between(String nameOfA, CanonicalSchema a, String nameOfB, CanonicalSchema b) {
        Sides sides = new Sides(nameOfA, a.family(), nameOfB, b.family());
        List<Drift> drifts = new ArrayList<>();
        for (Pair<CanonicalTable> pair : Pair.of(a.tables(), b.tables(), CanonicalTable::name)) {
            CanonicalTable tableOfA = pair.a();
            CanonicalTable tableOfB = pair.b();
            if (tableOfA != null && tableOfB != null) {
                drifts.addAll(new TableDrift(sides, tableOfA, tableOfB).drifts());
            } else if (tableOfA != null) {
                drifts.add(sides.missing(tableOfA.name(), "table", true));
            } else if (tableOfB != null) {
                drifts.add(sides.extra(tableOfB.name(), "table"));
            }
        }
        drifts.addAll(names(sides, "view", false, a.views(), b.views()));
        drifts.addAll(names(sides, "trigger", true, a.triggers(), b.triggers()));
        return drifts.stream().distinct().sorted().toList();
    }

    private static List<Drift> names(Sides sides, String what, boolean loses, List<String> a, List<String> b) {
        List<Drift> drifts = new ArrayList<>();
        for (Pair<String> pair : Pair.of(a, b, Function.identity())) {
            String nameOfA = pair.a();
            String nameOfB = pair.b();
            if (nameOfA != null && nameOfB == null) {
                drifts.add(sides.missing(nameOfA, what, loses));
            } else if (nameOfB != null && nameOfA == null) {
                drifts.add(sides.extra(nameOfB, what));
            }
        }
        return drifts;
    }
}
