package org.sextantdb.harness.schema.canonical;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.sextantdb.harness.schema.canonical.CanonicalType.Kind;

/** The columns of two tables. What an engine does to many columns alike is one drift of the table. */
final class ColumnDrift {
    /** What SQLite has no type for, and no obvious CHECK. */
    private static final Set<Kind> UNKNOWN_TO_SQLITE =
            Set.of(Kind.BOOLEAN, Kind.DECIMAL, Kind.UUID, Kind.DATE, Kind.TIME, Kind.TIMESTAMP, Kind.ARRAY, Kind.REAL);

    private final Sides sides;
    private final CanonicalTable a;
    private final CanonicalTable b;
    private final List<Drift> drifts = new ArrayList<>();
    private final List<String> loose = new ArrayList<>();
    private final List<String> foldedOnA = new ArrayList<>();
    private final List<String> foldedOnB = new ArrayList<>();
    private final List<String> shorter = new ArrayList<>();
    private final List<String> longer = new ArrayList<>();
    private final List<String> fewerCharacters = new ArrayList<>();
    private final List<String> early = new ArrayList<>();
    private boolean takesMoreKeys;

    ColumnDrift(Sides sides, CanonicalTable a, CanonicalTable b) {
        this.sides = sides;
        this.a = a;
        this.b = b;
    }

    /** All, with those that stand for many columns. */
    List<Drift> drifts() {
        List<Drift> all = new ArrayList<>(drifts);
        if (!loose.isEmpty()) {
            String written = b.isLoose() ? sides.b() : sides.a();
            String other = b.isLoose() ? sides.a() : sides.b();
            all.add(folded(
                    "not-enforced",
                    b.isLoose(),
                    written + " only writes down the types of " + a.name() + " that " + other + " enforces ("
                            + Pair.words(loose)
                            + "): any value goes in unless the table is STRICT or a CHECK says more"));
        }
        if (!foldedOnA.isEmpty() || !foldedOnB.isEmpty()) {
            String onA = sides.onlyOnA() + " (" + Pair.words(foldedOnA) + ")";
            String onB = sides.onlyOnB() + " (" + Pair.words(foldedOnB) + ")";
            String where = foldedOnA.isEmpty() ? onB : foldedOnB.isEmpty() ? onA : onA + ", and " + onB;
            all.add(folded(
                    "compares-differently",
                    takesMoreKeys,
                    "upper and lower case are equal in " + a.name() + " " + where
                            + ": searches and unique keys differ"));
        }
        if (!shorter.isEmpty()) {
            all.add(folded(
                    "narrower",
                    false,
                    a.name() + " holds less on " + sides.b() + " than on " + sides.a() + " by the names of its types ("
                            + Pair.words(shorter) + "): longer values are refused"));
        }
        if (!longer.isEmpty()) {
            all.add(folded(
                    "wider",
                    true,
                    a.name() + " holds more on " + sides.b() + " than on " + sides.a() + " by the names of its types ("
                            + Pair.words(longer) + "): longer values are taken"));
        }
        if (!fewerCharacters.isEmpty()) {
            all.add(folded(
                    "fewer-characters",
                    false,
                    a.name() + " does not hold all characters on " + sides.b() + " (" + Pair.words(fewerCharacters)
                            + "): an emoji is refused or lost"));
        }
        if (!early.isEmpty()) {
            all.add(folded(
                    "ends-early",
                    false,
                    "timestamps of " + a.name() + " end in 2038 on " + sides.b() + ", on MariaDB from 11.5 in 2106 ("
                            + Pair.words(early) + ")"));
        }
        return all;
    }

    private Drift folded(String kind, boolean loses, String words) {
        return new Drift(a.name(), kind, words, loses);
    }

    private boolean hasLooseSide() {
        return a.isLoose() || b.isLoose();
    }

    void compare(CanonicalColumn columnOfA, CanonicalColumn columnOfB) {
        String where = a.name() + "." + columnOfA.name();
        if (!noteLoose(columnOfA, columnOfB)) {
            types(where, columnOfA, columnOfB);
        }
        if (columnOfA.nullable() != columnOfB.nullable()) {
            add(
                    where,
                    columnOfB.nullable() ? "nullable" : "not-null",
                    columnOfB.nullable(),
                    where + (columnOfB.nullable() ? " takes NULL on " : " refuses NULL on ") + sides.b()
                            + " and not on " + sides.a());
        }
        drifts.addAll(new ValueDrift(sides, where, columnOfA, columnOfB).drifts());
        boolean isText =
                columnOfA.type().kind() == Kind.TEXT && columnOfB.type().kind() == Kind.TEXT;
        if (isText && columnOfA.ignoresCase() != columnOfB.ignoresCase()) {
            (columnOfA.ignoresCase() ? foldedOnA : foldedOnB).add(columnOfA.name());
            takesMoreKeys |= columnOfA.ignoresCase() && isInKey(columnOfB.name());
        }
        if (columnOfA.hasAllCharacters() && !columnOfB.hasAllCharacters()) {
            fewerCharacters.add(columnOfB.name() + " " + columnOfB.spelled());
        }
    }

    private boolean isInKey(String column) {
        String name = lower(column);
        return b.primaryKey().contains(name)
                || b.uniques().stream().anyMatch(key -> key.parts().contains(name));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private void add(String where, String kind, boolean loses, String words) {
        drifts.add(new Drift(where, kind, words, loses));
    }

    /** Whether all that is to be said of the types is that SQLite does not enforce its own. */
    private boolean noteLoose(CanonicalColumn columnOfA, CanonicalColumn columnOfB) {
        if (a.isLoose() == b.isLoose()) {
            return false;
        }
        CanonicalColumn written = a.isLoose() ? columnOfA : columnOfB;
        CanonicalColumn enforced = a.isLoose() ? columnOfB : columnOfA;
        CanonicalType there = enforced.type();
        boolean isSame = written.type().kind() == there.kind();
        boolean isStandIn = isStandIn(written.type(), there);
        boolean isFree = there.kind() == Kind.TEXT && there.size() == CanonicalType.ANY
                || there.kind() == Kind.BYTES && there.size() == CanonicalType.ANY
                || there.isLimitedByName();
        boolean isJson = isSame && there.kind() == Kind.JSON;
        boolean isNumbered = written.numbered() && there.kind() == Kind.INTEGER;
        if (!isSame && !isStandIn) {
            return false;
        }
        if (!isFree && !isNumbered && !(isJson && !written.spelled().startsWith("json"))) {
            loose.add(written.name() + " " + spelled(written)
                    + (isStandIn || written.type().size() != there.size() && there.kind() == Kind.TEXT
                            ? " for " + enforced.spelled()
                            : ""));
        }
        boolean hasSize = written.type().size() != CanonicalType.ANY;
        return isStandIn || !hasSize && !written.type().isUnsigned() && !there.isUnsigned();
    }

    private static boolean isStandIn(CanonicalType written, CanonicalType enforced) {
        Kind kind = written.kind();
        if (kind == enforced.kind()) {
            return kind == Kind.TIMESTAMP && (written.isInstant() != enforced.isInstant() || written.size() < 0);
        }
        return UNKNOWN_TO_SQLITE.contains(enforced.kind())
                && (kind == Kind.TEXT
                        || kind == Kind.BYTES && enforced.kind() == Kind.UUID
                        || kind == Kind.INTEGER
                                && (enforced.kind() == Kind.BOOLEAN || enforced.kind() == Kind.TIMESTAMP)
                        || (kind == Kind.DOUBLE || kind == Kind.DECIMAL)
                                && (enforced.kind() == Kind.DECIMAL || enforced.kind() == Kind.REAL)
                        || kind == Kind.JSON && enforced.kind() == Kind.ARRAY);
    }

    private void types(String where, CanonicalColumn columnOfA, CanonicalColumn columnOfB) {
        CanonicalType typeOfA = columnOfA.type();
        CanonicalType typeOfB = columnOfB.type();
        Kind kindOfA = typeOfA.kind();
        Kind kindOfB = typeOfB.kind();
        if (kindOfA != kindOfB) {
            boolean isTextAnyway = kindOfA == Kind.TEXT && b.isLoose();
            if (!isTextAnyway && !isCheckedAlike(columnOfA, columnOfB)) {
                String kind = kindOfA.word() + "-is-" + kindOfB.word();
                add(
                        where,
                        kind,
                        TypeWords.loses(typeOfA, typeOfB) && !(kindOfB == Kind.TEXT && a.isLoose()),
                        sides.is(where, spelled(columnOfA), spelled(columnOfB), consequence(kindOfA, kindOfB)));
            }
        } else if (kindOfA == Kind.INTEGER) {
            integers(where, columnOfA, columnOfB);
        } else if (kindOfA == Kind.DECIMAL) {
            decimals(where, columnOfA, columnOfB);
        } else if (kindOfA == Kind.TEXT || kindOfA == Kind.BYTES) {
            lengths(where, columnOfA, columnOfB);
        } else if (kindOfA.isTimed()) {
            times(where, columnOfA, columnOfB);
        } else if (kindOfA == Kind.ENUM && !typeOfA.values().equals(typeOfB.values())) {
            add(
                    where,
                    "enum-differs",
                    !typeOfA.values().containsAll(typeOfB.values()),
                    sides.is(where, "one of " + typeOfA.values(), "one of " + typeOfB.values(), ""));
        } else if (kindOfA == Kind.ARRAY && !Objects.equals(typeOfA.of(), typeOfB.of())
                || kindOfA == Kind.OTHER && !typeOfA.name().equals(typeOfB.name())) {
            add(where, "type-differs", true, sides.is(where, columnOfA.spelled(), columnOfB.spelled(), ""));
        }
    }

    private static String spelled(CanonicalColumn column) {
        return column.spelled().isEmpty() ? "without a type" : column.spelled();
    }

    /** SQLite takes any word for the name of a type. */
    private String consequence(Kind kindOfA, Kind kindOfB) {
        boolean isAnyOnA = a.isLoose() && kindOfA == Kind.OTHER;
        boolean isAnyOnB = b.isLoose() && kindOfB == Kind.OTHER;
        return isAnyOnA || isAnyOnB
                ? "any value goes in on " + (isAnyOnB ? sides.b() : sides.a()) + " unless a CHECK says more"
                : TypeWords.consequence(kindOfA, kindOfB);
    }

    /** A text with a CHECK that lists the values of the other engine's enum is one. */
    private boolean isCheckedAlike(CanonicalColumn columnOfA, CanonicalColumn columnOfB) {
        boolean isEnum = Stream.of(columnOfA, columnOfB)
                        .anyMatch(one -> one.type().kind() == Kind.ENUM)
                && Stream.of(columnOfA, columnOfB).anyMatch(one -> one.type().kind() == Kind.TEXT);
        CanonicalColumn enumeration = columnOfA.type().kind() == Kind.ENUM ? columnOfA : columnOfB;
        CanonicalTable other = enumeration == columnOfA ? b : a;
        return isEnum
                && TableDrift.enforced(other)
                        .contains(Expression.oneOf(
                                lower(enumeration.name()), enumeration.type().values()));
    }

    private void integers(String where, CanonicalColumn columnOfA, CanonicalColumn columnOfB) {
        CanonicalType typeOfA = columnOfA.type();
        CanonicalType typeOfB = columnOfB.type();
        String notNegative = TableDrift.notNegative(lower(columnOfA.name()));
        if (typeOfA.isUnsigned() && !typeOfB.isUnsigned()) {
            if (!TableDrift.enforced(b).contains(notNegative)) {
                add(
                        where,
                        "signed",
                        true,
                        sides.is(where, columnOfA.spelled(), columnOfB.spelled(), "negative numbers are taken"));
            }
        } else if (typeOfB.isUnsigned() && !typeOfA.isUnsigned()) {
            if (!TableDrift.enforced(a).contains(notNegative)) {
                add(
                        where,
                        "unsigned",
                        false,
                        sides.is(where, columnOfA.spelled(), columnOfB.spelled(), "negative numbers are refused"));
            }
        }
        long bitsOfA = typeOfA.size() < 0 ? typeOfA.size() : typeOfA.size() - (typeOfA.isUnsigned() ? 0 : 1);
        long bitsOfB = typeOfB.size() < 0 ? typeOfB.size() : typeOfB.size() - (typeOfB.isUnsigned() ? 0 : 1);
        boolean isMixed = typeOfA.isUnsigned() != typeOfB.isUnsigned();
        if (bitsOfA < 0 || bitsOfB < 0 || bitsOfA == bitsOfB || isMixed && Math.abs(bitsOfA - bitsOfB) == 1) {
            return;
        }
        size(where, bitsOfB < bitsOfA, bitsOfB > bitsOfA, columnOfA, columnOfB, "numbers");
    }

    private void size(
            String where,
            boolean isNarrower,
            boolean loses,
            CanonicalColumn columnOfA,
            CanonicalColumn columnOfB,
            String what) {
        add(
                where,
                isNarrower ? "narrower" : "wider",
                loses,
                sides.is(
                        where,
                        columnOfA.spelled(),
                        columnOfB.spelled(),
                        (isNarrower ? "fewer " : "more ") + what + " fit"));
    }

    private void decimals(String where, CanonicalColumn columnOfA, CanonicalColumn columnOfB) {
        CanonicalType typeOfA = columnOfA.type();
        CanonicalType typeOfB = columnOfB.type();
        boolean isFree = typeOfA.size() < 0;
        boolean isFreeInB = typeOfB.size() < 0;
        if (isFree && isFreeInB || typeOfA.size() == typeOfB.size() && typeOfA.scale() == typeOfB.scale()) {
            return;
        }
        boolean rounds = !isFreeInB && (isFree || typeOfB.scale() < typeOfA.scale());
        boolean refuses = !isFreeInB && (isFree || typeOfB.size() - typeOfB.scale() < typeOfA.size() - typeOfA.scale());
        size(where, rounds || refuses, rounds || !refuses, columnOfA, columnOfB, "digits");
    }

    private void lengths(String where, CanonicalColumn columnOfA, CanonicalColumn columnOfB) {
        long sizeOfA = columnOfA.type().size();
        long sizeOfB = columnOfB.type().size();
        if (sizeOfA == sizeOfB || hasLooseSide() && (sizeOfA < 0 || sizeOfB < 0)) {
            return;
        }
        boolean isNarrower = sizeOfB >= 0 && (sizeOfA < 0 || sizeOfB < sizeOfA);
        boolean isByName = (isNarrower ? columnOfB : columnOfA).type().isLimitedByName();
        if (isByName) {
            (isNarrower ? shorter : longer)
                    .add(columnOfA.name() + " " + columnOfA.spelled() + " and " + columnOfB.spelled());
        } else {
            size(
                    where,
                    isNarrower,
                    !isNarrower,
                    columnOfA,
                    columnOfB,
                    columnOfA.type().kind() == Kind.TEXT ? "characters" : "bytes");
        }
    }

    private void times(String where, CanonicalColumn columnOfA, CanonicalColumn columnOfB) {
        CanonicalType typeOfA = columnOfA.type();
        CanonicalType typeOfB = columnOfB.type();
        if (typeOfA.isInstant() != typeOfB.isInstant()) {
            add(
                    where,
                    typeOfA.isInstant() ? "zone-lost" : "zone-gained",
                    typeOfA.isInstant(),
                    sides.is(
                            where,
                            columnOfA.spelled(),
                            columnOfB.spelled(),
                            typeOfA.isInstant()
                                    ? "which instant it was is lost unless the application writes one zone"
                                    : "what is read depends on the session's zone"));
        }
        if (typeOfA.size() >= 0 && typeOfB.size() >= 0 && typeOfA.size() != typeOfB.size()) {
            boolean isLess = typeOfB.size() < typeOfA.size();
            add(
                    where,
                    isLess ? "fraction-lost" : "fraction-kept",
                    isLess,
                    sides.is(
                            where,
                            columnOfA.spelled(),
                            columnOfB.spelled(),
                            typeOfB.size() + " digits of the second's fraction instead of " + typeOfA.size()));
        }
        if (ends(typeOfB, sides.familyOfB()) && !ends(typeOfA, sides.familyOfA())) {
            early.add(columnOfB.name());
        }
    }

    private static boolean ends(CanonicalType type, String family) {
        return type.isInstant() && Families.isMysql(family);
    }
}
