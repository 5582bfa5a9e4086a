package org.sextantdb.harness.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Deviation;
import org.sextantdb.harness.model.InputException;
import org.sextantdb.harness.model.Measure;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.SqlError;
import org.sextantdb.harness.model.Suggestion;
import org.sextantdb.harness.yaml.YamlMap;

/** The foreseen differences of one family, each with a reason and a source. Strict: every mistake is an error. */
public final class Ledger {
    private static final String EVERY_FACT = "*";

    private final List<Entry> entries;
    private final Ranges ranges;

    private Ledger(List<Entry> entries, Ranges ranges) {
        this.entries = List.copyOf(entries);
        this.ranges = ranges;
    }

    /** A ledger without entries. */
    public static Ledger empty() {
        return new Ledger(List.of(), new Ranges());
    }

    /**
     * One foreseen difference.
     *
     * @param caseId the row
     * @param versions the server versions it holds for
     * @param variant the variant it is about, or null for every column that no other entry names
     * @param except variants in which it does not happen
     * @param saw what is seen instead of the claim, exactly
     * @param error the code of the refusal: vendor code, or SQLSTATE where there is none; null where nothing is refused
     * @param deviation why, and where it can be read up
     * @param at where it stands: {@code fixtures/ledger/mysql.yaml:12}
     */
    public record Entry(
            String caseId,
            String versions,
            @Nullable String variant,
            List<String> except,
            Map<String, String> saw,
            @Nullable String error,
            Deviation deviation,
            String at) {
        public Entry {
            saw = Map.copyOf(saw);
            except = List.copyOf(except);
        }

        /** Whether it is about this column: the variant it names, or any that it does not except. */
        boolean isAbout(@Nullable String column) {
            return variant == null ? column == null || !except.contains(column) : variant.equals(column);
        }

        /** Whether exactly this was seen: all facts named here, every claimed fact that differs, and the error. */
        boolean matches(Claim claim, Map<String, String> facts, @Nullable SqlError refusal) {
            boolean named = saw.entrySet().stream().allMatch(e -> e.getValue().equals(facts.get(e.getKey())));
            boolean complete = claim.facts().entrySet().stream()
                    .allMatch(e -> e.getValue().equals(facts.get(e.getKey())) || saw.containsKey(e.getKey()));
            boolean sameError = refusal == null ? error == null : refusal.code().equals(error);
            return named && complete && sameError;
        }
    }

    /** Reads a ledger of one file; see {@link #read(Map, Map)}. */
    public static Ledger read(String file, String text, Map<String, Claim> cases) {
        return read(Map.of(file, text), cases);
    }

    /**
     * Reads a ledger. A reason that any of the files explains may be used in all of them.
     *
     * @param files how a file is named in messages, and its text
     * @param cases all cases there are, id to claim
     * @throws InputException with file and line: an unknown key or case, a case without a claim, a missing, unused or
     *     twice explained reason, an entry that says the claim, two entries for one cell
     */
    public static Ledger read(Map<String, String> files, Map<String, Claim> cases) {
        List<YamlMap> tops = new ArrayList<>();
        files.forEach((file, text) -> tops.add(YamlMap.read(file, text).only("reasons", "deviations", "ranges")));
        Reasons reasons = Reasons.of(tops);
        List<Entry> entries = new ArrayList<>();
        Ranges ranges = new Ranges();
        for (YamlMap top : tops) {
            for (YamlMap map : top.maps("deviations")) {
                for (Entry entry : entries(map, reasons, cases)) {
                    check(entry, cases);
                    refuseOverlap(entry, entries);
                    entries.add(entry);
                }
            }
            for (YamlMap map : top.maps("ranges")) {
                map.only("case", "measure", "range", "versions", "variant", "reason", "because", "source");
                if (!map.has("reason")) {
                    Reasons.deviation(map);
                } else {
                    reasons.of(map);
                }
                ranges.add(map, named(map, cases, claim -> true));
            }
        }
        reasons.requireAllUsed();
        return new Ledger(entries, ranges);
    }

    /** One entry for each case and variant that it names. */
    private static List<Entry> entries(YamlMap map, Reasons reasons, Map<String, Claim> cases) {
        map.only("case", "versions", "variant", "except", "saw", "error", "reason", "because", "source", "instead");
        Deviation why = map.has("reason") ? reasons.of(map) : Reasons.deviation(map);
        List<Entry> entries = new ArrayList<>();
        for (String caseId : named(map, cases, Claim::exists)) {
            if (!map.has("variant")) {
                entries.add(entry(map, caseId, null, why, cases));
            }
            for (String variant : map.texts("variant")) {
                entries.add(entry(map, caseId, variant, why, cases));
            }
        }
        return entries;
    }

    /** The cases that an entry names, one by one or by patterns. */
    private static List<String> named(YamlMap map, Map<String, Claim> cases, Predicate<Claim> which) {
        if (map.texts("case").isEmpty()) {
            throw new InputException(map.at() + ": 'case' is missing; add the id of a case");
        }
        return map.texts("case").stream()
                .flatMap(named -> named.contains("*") ? matching(map, named, cases, which).stream() : Stream.of(named))
                .toList();
    }

    /** All cases of that kind whose id matches a pattern in which {@code *} stands for any characters. */
    private static List<String> matching(
            YamlMap map, String pattern, Map<String, Claim> cases, Predicate<Claim> which) {
        Pattern compiled = Pattern.compile(
                Arrays.stream(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
        List<String> matching = cases.entrySet().stream()
                .filter(one -> which.test(one.getValue()))
                .map(Map.Entry::getKey)
                .filter(compiled.asMatchPredicate())
                .sorted()
                .toList();
        if (matching.isEmpty()) {
            throw new InputException(map.at("case") + ": no case matches '" + pattern + "'");
        }
        return matching;
    }

    /** What is seen; under the name {@code *} the value of every fact that the case claims. */
    private static Map<String, String> saw(YamlMap map, @Nullable Claim claim) {
        Map<String, String> written = map.map("saw").toTexts();
        String every = written.get(EVERY_FACT);
        if (every == null || claim == null) {
            return written;
        }
        Map<String, String> saw = new LinkedHashMap<>(written);
        saw.remove(EVERY_FACT);
        claim.facts().keySet().forEach(fact -> saw.putIfAbsent(fact, every));
        return saw;
    }

    private static void refuseOverlap(Entry entry, List<Entry> entries) {
        for (Entry other : entries) {
            if (isSameCell(entry, other)) {
                throw new InputException(entry.at() + ": overlaps the entry at " + other.at() + " for " + entry.caseId()
                        + "; keep one, or give them versions or variants apart");
            }
        }
    }

    private static Entry entry(
            YamlMap map, String caseId, @Nullable String variant, Deviation why, Map<String, Claim> cases) {
        String versions = map.optional("versions").orElse("");
        try {
            VersionRange.parse(versions);
        } catch (IllegalArgumentException e) {
            throw new InputException(map.at("versions") + ": " + e.getMessage());
        }
        return new Entry(
                caseId,
                versions,
                variant,
                map.texts("except"),
                saw(map, cases.get(caseId)),
                map.optional("error").orElse(null),
                why,
                map.at());
    }

    private static void check(Entry entry, Map<String, Claim> cases) {
        Claim claim = cases.get(entry.caseId());
        if (claim == null) {
            throw new InputException(entry.at() + ": no case '" + entry.caseId() + "'"
                    + Suggestion.nearest(entry.caseId(), cases.keySet()).orElse(""));
        }
        if (!claim.exists()) {
            throw new InputException(
                    entry.at() + ": " + entry.caseId() + " claims nothing, so nothing can deviate; remove the entry");
        }
        if (entry.saw().isEmpty()) {
            throw new InputException(entry.at() + ": 'saw' is missing; name the facts that are seen instead");
        }
        boolean differs = entry.saw().entrySet().stream()
                .anyMatch(e -> claim.facts().containsKey(e.getKey())
                        && !e.getValue().equals(claim.facts().get(e.getKey())));
        if (!differs) {
            throw new InputException(entry.at() + ": 'saw' contradicts no claimed fact of " + entry.caseId() + " ("
                    + Judge.text(claim.facts()) + "); name what is seen instead, or remove the entry");
        }
    }

    private static boolean isSameCell(Entry a, Entry b) {
        return a.caseId().equals(b.caseId())
                && java.util.Objects.equals(a.variant(), b.variant())
                && VersionRange.parse(a.versions()).overlaps(VersionRange.parse(b.versions()));
    }

    /** The entry for a cell: the one that names the column's variant goes before the one that names none. */
    public Optional<Entry> find(String caseId, String version, @Nullable String variant) {
        List<Entry> found = entries.stream()
                .filter(entry -> entry.caseId().equals(caseId))
                .filter(entry -> VersionRange.parse(entry.versions()).contains(version))
                .filter(entry -> entry.isAbout(variant))
                .toList();
        return found.stream()
                .filter(entry -> entry.variant() != null)
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    /** The observation, with its numbers against the ranges that are stated for them here. */
    public Observation range(String caseId, String version, @Nullable String variant, Observation seen) {
        List<Measure> ranged = seen.measures().stream()
                .map(measure -> measure.stated() == null ? measure : ranges.apply(measure, caseId, version, variant))
                .toList();
        return new Observation(seen.facts(), seen.refusal(), seen.cycle(), ranged);
    }

    public List<Entry> entries() {
        return entries;
    }
}
