package org.sextantdb.harness.schema.canonical;

/** The two engines of a comparison, as sentences name them. */
record Sides(String a, String familyOfA, String b, String familyOfB) {

    Drift missing(String where, String what, boolean loses) {
        return new Drift(where, "missing-" + what, "the " + what + " " + where + " is " + onlyOnA(), loses);
    }

    Drift extra(String where, String what) {
        return new Drift(where, "extra-" + what, "the " + what + " " + where + " is " + onlyOnB(), false);
    }

    /** {@code on postgresql-16 and not on sqlite}. */
    String onlyOnA() {
        return "on " + a + " and not on " + b;
    }

    String onlyOnB() {
        return "on " + b + " and not on " + a;
    }

    /** What both have: {@code orders.payload is json on postgresql-16 and longtext on mariadb-10.6: …}. */
    String is(String where, String onA, String onB, String consequence) {
        return where + " is " + onA + " on " + a + " and " + onB + " on " + b
                + (consequence.isEmpty() ? "" : ": " + consequence);
    }

    String has(String where, String onA, String onB, String consequence) {
        return where + " has " + onA + " on " + a + " and " + onB + " on " + b
                + (consequence.isEmpty() ? "" : ": " + consequence);
    }
}
