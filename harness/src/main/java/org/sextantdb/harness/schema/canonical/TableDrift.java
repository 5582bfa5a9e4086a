package org.sextantdb.harness.schema.canonical;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Two tables of one name. */
final class TableDrift {
    private final Sides sides;
    private final CanonicalTable a;
    private final CanonicalTable b;
    private final List<Drift> drifts = new ArrayList<>();

    TableDrift(Sides sides, CanonicalTable a, CanonicalTable b) {
        this.sides = sides;
        this.a = a;
        this.b = b;
    }

    List<Drift> drifts() {
        ColumnDrift columns = new ColumnDrift(sides, a, b);
        for (Pair<CanonicalColumn> pair : Pair.of(a.columns(), b.columns(), CanonicalColumn::name)) {
            CanonicalColumn columnOfA = pair.a();
            CanonicalColumn columnOfB = pair.b();
            if (columnOfA != null && columnOfB != null) {
                columns.compare(columnOfA, columnOfB);
            } else if (columnOfA != null) {
                drifts.add(sides.missing(a.name() + "." + columnOfA.name(), "column", true));
            } else if (columnOfB != null) {
                drifts.add(sides.extra(a.name() + "." + columnOfB.name(), "column"));
            }
        }
        drifts.addAll(columns.drifts());
        primaryKey();
        uniques();
        indexes();
        foreignKeys();
        checks();
        return drifts;
    }

    private void add(String kind, boolean loses, String words) {
        drifts.add(new Drift(a.name(), kind, words, loses));
    }

    private void primaryKey() {
        if (new TreeSet<>(a.primaryKey()).equals(new TreeSet<>(b.primaryKey()))) {
            return;
        }
        String onA = key(a.primaryKey());
        String onB = key(b.primaryKey());
        String kind = a.primaryKey().isEmpty()
                ? "extra-primary-key"
                : b.primaryKey().isEmpty() ? "lost-primary-key" : "primary-key-differs";
        add(kind, !a.primaryKey().isEmpty(), sides.has(a.name(), onA, onB, ""));
    }

    private static String key(List<String> columns) {
        return columns.isEmpty() ? "no primary key" : "the primary key (" + Pair.words(columns) + ")";
    }

    private void uniques() {
        for (CanonicalKey key : a.uniques()) {
            if (b.uniques().stream().anyMatch(key::refusesSame)) {
                continue;
            }
            CanonicalKey near = near(key, b.uniques(), a.uniques());
            if (near == null) {
                boolean isStillKey = isPrimary(key, b);
                if (!isStillKey) {
                    add(
                            "lost-unique",
                            true,
                            a.name() + " is unique on " + key.words() + " " + sides.onlyOnA()
                                    + ": equal keys are taken");
                }
            } else {
                boolean loses = key.predicate().isEmpty() && !near.predicate().isEmpty()
                        || key.refusesEqualNulls() && !near.refusesEqualNulls()
                        || key.predicate().isEmpty() == near.predicate().isEmpty()
                                && !key.predicate().equals(near.predicate())
                        || !near.prefixes().stream().anyMatch(prefix -> prefix > 0)
                                && key.prefixes().stream().anyMatch(prefix -> prefix > 0);
                add(
                        "unique-differs",
                        loses,
                        a.name() + " is unique on " + key.words() + " on " + sides.a() + " and on " + near.words()
                                + " on " + sides.b()
                                + (loses ? ": keys are taken that were refused" : ": more keys are refused"));
            }
        }
        for (CanonicalKey key : b.uniques()) {
            if (a.uniques().stream().noneMatch(key::refusesSame)
                    && near(key, a.uniques(), b.uniques()) == null
                    && !isPrimary(key, a)) {
                add(
                        "extra-unique",
                        false,
                        a.name() + " is unique on " + key.words() + " " + sides.onlyOnB() + ": equal keys are refused");
            }
        }
    }

    private static boolean isPrimary(CanonicalKey key, CanonicalTable of) {
        return new TreeSet<>(key.parts()).equals(new TreeSet<>(of.primaryKey()));
    }

    /** One of the same columns that nothing on its own side is equal to. */
    private static @Nullable CanonicalKey near(CanonicalKey key, List<CanonicalKey> others, List<CanonicalKey> own) {
        return others.stream()
                .filter(key::hasSameColumns)
                .filter(other -> own.stream().noneMatch(other::refusesSame))
                .findFirst()
                .orElse(null);
    }

    private void indexes() {
        for (CanonicalKey key : a.indexes()) {
            if (key.isImplicit() || isCovered(key, b)) {
                continue;
            }
            CanonicalKey near = nearIndex(key, b, a);
            if (near == null) {
                add(
                        "lost-index",
                        false,
                        a.name() + " has an index on " + key.words() + " " + sides.onlyOnA()
                                + ": what looks for it reads every row");
            } else {
                add(
                        "index-differs",
                        false,
                        a.name() + " has an index on " + key.words() + " on " + sides.a() + " and on " + near.words()
                                + " on " + sides.b());
            }
        }
        for (CanonicalKey key : b.indexes()) {
            if (!key.isImplicit() && !isCovered(key, a) && nearIndex(key, a, b) == null) {
                add("extra-index", false, a.name() + " has an index on " + key.words() + " " + sides.onlyOnB());
            }
        }
    }

    private static boolean isCovered(CanonicalKey key, CanonicalTable by) {
        boolean isPrimary = by.primaryKey().size() >= key.parts().size()
                && by.primaryKey().subList(0, key.parts().size()).equals(key.parts())
                && key.descending().stream().noneMatch(descending -> descending);
        return isPrimary
                || Stream.concat(by.indexes().stream(), by.uniques().stream()).anyMatch(other -> other.covers(key));
    }

    private static @Nullable CanonicalKey nearIndex(CanonicalKey key, CanonicalTable there, CanonicalTable here) {
        return there.indexes().stream()
                .filter(key::hasSameColumns)
                .filter(other -> here.indexes().stream().noneMatch(own -> own.covers(other) && other.covers(own)))
                .findFirst()
                .orElse(null);
    }

    private void foreignKeys() {
        for (CanonicalForeignKey key : a.foreignKeys()) {
            List<CanonicalForeignKey> same =
                    b.foreignKeys().stream().filter(key::isSameLink).toList();
            if (same.isEmpty()) {
                add(
                        "lost-foreign-key",
                        true,
                        a.name() + " has a foreign key " + key.words() + " " + sides.onlyOnA()
                                + ": rows may point nowhere");
            } else if (!same.contains(key)) {
                CanonicalForeignKey other = same.get(0);
                boolean loses = !other.onDelete().equals(key.onDelete())
                                && !other.onDelete().equals("restrict")
                        || !other.onUpdate().equals(key.onUpdate())
                                && !other.onUpdate().equals("restrict");
                add(
                        "foreign-key-differs",
                        loses,
                        "the foreign key " + key.words() + " of " + a.name() + " is " + key.actions() + " on "
                                + sides.a() + " and " + other.actions() + " on " + sides.b());
            }
        }
        for (CanonicalForeignKey key : b.foreignKeys()) {
            if (a.foreignKeys().stream().noneMatch(key::isSameLink)) {
                add("extra-foreign-key", false, a.name() + " has a foreign key " + key.words() + " " + sides.onlyOnB());
            }
        }
    }

    /** What a table's types ask for that another engine's CHECKs may ask for: one of some texts, not negative. */
    static Set<String> implied(CanonicalTable table) {
        return table.columns().stream().flatMap(TableDrift::implied).collect(Collectors.toSet());
    }

    private static Stream<String> implied(CanonicalColumn column) {
        String name = column.name().toLowerCase(Locale.ROOT);
        return column.type().kind() == CanonicalType.Kind.ENUM
                ? Stream.of(Expression.oneOf(name, column.type().values()))
                : column.type().isUnsigned() ? Stream.of(notNegative(name)) : Stream.of();
    }

    static String notNegative(String column) {
        return Node.call("<=", Node.number("0"), Node.column(column)).toString();
    }

    /** What the engine refuses to break. */
    static Set<String> enforced(CanonicalTable table) {
        return table.checks().stream()
                .filter(CanonicalCheck::enforced)
                .map(CanonicalCheck::expression)
                .collect(Collectors.toSet());
    }

    private void checks() {
        Set<String> onA = enforced(a);
        Set<String> onB = enforced(b);
        onA.addAll(implied(a));
        onB.addAll(implied(b));
        List<CanonicalCheck> lost = new ArrayList<>(a.checks().stream()
                .filter(CanonicalCheck::enforced)
                .filter(check -> !onB.contains(check.expression()))
                .toList());
        List<CanonicalCheck> extra = new ArrayList<>(b.checks().stream()
                .filter(CanonicalCheck::enforced)
                .filter(check -> !onA.contains(check.expression()))
                .toList());
        for (CanonicalCheck check : lost) {
            boolean isThere = b.checks().stream()
                    .anyMatch(other -> !other.enforced() && other.expression().equals(check.expression()));
            CanonicalCheck near = extra.stream()
                    .filter(other -> other.columns().equals(check.columns()))
                    .findFirst()
                    .orElse(null);
            if (isThere) {
                add("check-not-enforced", true, sides.is(title(check), "enforced", "not enforced", ""));
            } else if (near == null) {
                add(
                        "lost-check",
                        true,
                        title(check) + " is " + sides.onlyOnA() + ": rows are taken that do not meet it");
            } else {
                extra.remove(near);
                boolean loses = check.isPlain() && near.isPlain();
                add(
                        "check-differs",
                        loses,
                        "the CHECK of " + a.name() + " on " + Pair.words(check.columns()) + " is " + check.spelled()
                                + " on "
                                + sides.a() + " and " + near.spelled() + " on " + sides.b()
                                + (loses ? "" : ": whether they mean the same is for a person to see"));
            }
        }
        for (CanonicalCheck check : extra) {
            add("extra-check", false, title(check) + " is " + sides.onlyOnB());
        }
    }

    private String title(CanonicalCheck check) {
        return "the CHECK " + check.spelled() + " of " + a.name();
    }
}
