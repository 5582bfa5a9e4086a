package org.sextantdb.harness.judge;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sextantdb.harness.model.Deviation;
import org.sextantdb.harness.model.InputException;
import org.sextantdb.harness.model.Suggestion;
import org.sextantdb.harness.yaml.YamlMap;

/** The mechanisms of a ledger: each is explained once and referred to by name. */
final class Reasons {
    private final Map<String, Deviation> known = new LinkedHashMap<>();
    private final Map<String, String> places = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();

    /** All reasons of a ledger's files. */
    static Reasons of(List<YamlMap> tops) {
        Reasons all = new Reasons();
        for (YamlMap top : tops) {
            YamlMap reasons = top.map("reasons");
            for (String name : reasons.keys()) {
                all.add(name, reasons);
            }
        }
        return all;
    }

    private void add(String name, YamlMap reasons) {
        String before = places.put(name, reasons.at(name));
        if (before != null) {
            throw new InputException(reasons.at(name) + ": the reason '" + name + "' is explained at " + before
                    + " already; keep one of them");
        }
        known.put(name, deviation(reasons.map(name).only("because", "source", "instead")));
    }

    /** The mechanism that an entry refers to. */
    Deviation of(YamlMap entry) {
        String name = entry.text("reason");
        Deviation found = known.get(name);
        if (found == null) {
            throw new InputException(entry.at("reason") + ": no reason '" + name + "'"
                    + Suggestion.nearest(name, known.keySet()).orElse(""));
        }
        if (entry.has("because") || entry.has("source")) {
            throw new InputException(entry.at() + ": has 'reason' and also 'because' or 'source'; keep one of them");
        }
        used.add(name);
        return entry.has("instead") ? new Deviation(found.because(), found.source(), entry.text("instead")) : found;
    }

    /** The mechanism that is written in the entry itself. */
    static Deviation deviation(YamlMap map) {
        return new Deviation(
                map.text("because"), map.text("source"), map.optional("instead").orElse(null));
    }

    void requireAllUsed() {
        for (String name : known.keySet()) {
            if (!used.contains(name)) {
                throw new InputException(
                        places.get(name) + ": the reason '" + name + "' is used by no entry; remove it");
            }
        }
    }
}
