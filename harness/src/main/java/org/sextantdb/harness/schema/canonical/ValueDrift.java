package org.sextantdb.harness.schema.canonical;

import java.util.ArrayList;
import java.util.List;

/** What a column holds where a row does not say it: a default, a number, a generated value, the time of an update. */
final class ValueDrift {
    private final Sides sides;
    private final String where;
    private final CanonicalColumn columnOfA;
    private final CanonicalColumn columnOfB;
    private final List<Drift> drifts = new ArrayList<>();

    ValueDrift(Sides sides, String where, CanonicalColumn columnOfA, CanonicalColumn columnOfB) {
        this.sides = sides;
        this.where = where;
        this.columnOfA = columnOfA;
        this.columnOfB = columnOfB;
    }

    List<Drift> drifts() {
        if (columnOfA.numbered() != columnOfB.numbered()) {
            String on = columnOfB.numbered() ? sides.b() : sides.a();
            String not = columnOfB.numbered() ? sides.a() : sides.b();
            add(
                    columnOfB.numbered() ? "numbered" : "not-numbered",
                    columnOfB.numbered(),
                    where + " is numbered by the engine on " + on + " and not on " + not);
            return drifts;
        }
        boolean isGeneratedInA = !columnOfA.generatedAs().isEmpty();
        boolean isGeneratedInB = !columnOfB.generatedAs().isEmpty();
        if (isGeneratedInA != isGeneratedInB) {
            add(
                    isGeneratedInB ? "generated" : "not-generated",
                    isGeneratedInA,
                    where + " is generated on " + (isGeneratedInB ? sides.b() : sides.a()) + " and not on "
                            + (isGeneratedInB ? sides.a() : sides.b()));
        } else if (!columnOfA.generatedAs().equals(columnOfB.generatedAs())) {
            add(
                    "generated-differs",
                    false,
                    sides.is(where, "generated as " + columnOfA.generatedAs(), "as " + columnOfB.generatedAs(), ""));
        }
        CanonicalDefault defaultOfA = columnOfA.value();
        CanonicalDefault defaultOfB = columnOfB.value();
        boolean isSame = columnOfA.type().kind() == columnOfB.type().kind()
                ? defaultOfA.equals(defaultOfB)
                : defaultOfA.isSame(defaultOfB);
        if (!isSame) {
            add(
                    "default-differs",
                    defaultOfB.form() == CanonicalDefault.Form.NONE && columnOfB.nullable(),
                    sides.has(where, defaultOfA.words(), defaultOfB.words(), ""));
        }
        if (columnOfA.touched() != columnOfB.touched()) {
            add(
                    "on-update-differs",
                    columnOfA.touched(),
                    where + " becomes the current time with every update on "
                            + (columnOfA.touched() ? sides.a() : sides.b()) + " and not on "
                            + (columnOfA.touched() ? sides.b() : sides.a()));
        }
        return drifts;
    }

    private void add(String kind, boolean loses, String words) {
        drifts.add(new Drift(where, kind, words, loses));
    }
}
