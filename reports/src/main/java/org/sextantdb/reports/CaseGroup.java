package org.sextantdb.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sextantdb.harness.model.ResultLine.Case;

/**
 * Cases that ask the same with other parameters, which a reader folds into one line.
 *
 * @param name what they have in common: {@code keys/unique}
 * @param cases at least one
 */
record CaseGroup(String name, List<Case> cases) {
    /** From how many cases on a group has a line of its own. */
    private static final int FOLDS_FROM = 3;

    CaseGroup {
        cases = List.copyOf(cases);
    }

    /** The groups of a suite, in the order of their first cases. */
    static List<CaseGroup> of(Suite suite) {
        Map<String, List<Case>> byName = new LinkedHashMap<>();
        suite.cases()
                .forEach(row -> byName.computeIfAbsent(name(row), name -> new ArrayList<>())
                        .add(row));
        List<CaseGroup> groups = new ArrayList<>();
        byName.forEach((name, cases) -> groups.add(new CaseGroup(name, cases)));
        return groups;
    }

    static String name(Case row) {
        int parameters = row.id().indexOf('[');
        return parameters < 0 ? row.id() : row.id().substring(0, parameters);
    }

    boolean folds() {
        return cases.size() >= FOLDS_FROM;
    }

    /** Its name within the suite. */
    String title() {
        return name.substring(name.indexOf('/') + 1);
    }
}
