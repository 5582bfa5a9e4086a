package org.sextantdb.harness.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.model.InputException;
import org.sextantdb.harness.model.Measure;
import org.sextantdb.harness.yaml.YamlMap;

/** The ranges that a ledger states for numbers which are not the same in every run. */
final class Ranges {
    private final List<Stated> all = new ArrayList<>();

    /** One number of one case, and where it may lie. */
    private record Stated(
            String caseId,
            String measure,
            String versions,
            @Nullable String variant,
            Measure.Range range,
            String at) {
        boolean overlaps(Stated other) {
            return caseId.equals(other.caseId)
                    && measure.equals(other.measure)
                    && Objects.equals(variant, other.variant)
                    && VersionRange.parse(versions).overlaps(VersionRange.parse(other.versions));
        }
    }

    /**
     * Adds what one entry states.
     *
     * @param caseIds the cases that it names
     * @throws InputException with file and line: no range, or two for one number
     */
    void add(YamlMap map, List<String> caseIds) {
        String versions = map.optional("versions").orElse("");
        for (String caseId : caseIds) {
            for (String measure : map.texts("measure")) {
                Stated stated = new Stated(
                        caseId, measure, versions, map.optional("variant").orElse(null), range(map), map.at());
                for (Stated other : all) {
                    if (stated.overlaps(other)) {
                        throw new InputException(map.at() + ": the range at " + other.at() + " is about " + measure
                                + " of " + caseId + ", too; keep one, or give them versions or variants apart");
                    }
                }
                all.add(stated);
            }
        }
    }

    private static Measure.Range range(YamlMap map) {
        try {
            VersionRange.parse(map.optional("versions").orElse(""));
            return Measure.Range.parse(map.text("range"));
        } catch (IllegalArgumentException e) {
            throw new InputException(map.at("range") + ": " + e.getMessage());
        }
    }

    /** The number against the range that is stated for it: the one of the variant goes before the one that names none. */
    Measure apply(Measure measure, String caseId, String version, @Nullable String variant) {
        List<Stated> found = all.stream()
                .filter(one -> one.caseId.equals(caseId) && one.measure.equals(measure.name()))
                .filter(one -> VersionRange.parse(one.versions).contains(version))
                .filter(one -> one.variant == null || one.variant.equals(variant))
                .toList();
        Optional<Stated> own = found.stream().filter(one -> one.variant != null).findFirst();
        return own.or(() -> found.stream().findFirst())
                .map(one -> measure.within(one.range))
                .orElse(measure);
    }
}
