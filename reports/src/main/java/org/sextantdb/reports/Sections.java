package org.sextantdb.reports;

import java.util.ArrayList;
import java.util.List;

/**
 * The sections of {@code index.html} that only some runs have something to say in.
 *
 * @param limits the most that each engine took; empty where none was searched for
 * @param journeys texts and where they broke; empty where none was sent
 * @param upserts recommended upserts; empty where none was measured
 */
record Sections(LimitsPage limits, JourneysPage journeys, UpsertAdvicePage upserts) {

    /** Where the navigation leads. */
    record Link(String anchor, String title) {}

    static Sections of(Matrix matrix) {
        return new Sections(
                new LimitsPage(matrix, Limits.of(matrix)),
                new JourneysPage(matrix, Journeys.of(matrix)),
                new UpsertAdvicePage(matrix, UpsertAdvice.of(matrix)));
    }

    /** The sections that say something, in the order of the page. */
    List<Link> links() {
        List<Link> links = new ArrayList<>();
        add(links, hasLimits(), "limits", "Limits");
        add(links, hasTexts(), "texts", "Texts");
        add(links, hasUpserts(), "upserts", "Upserts");
        return links;
    }

    private static void add(List<Link> links, boolean says, String anchor, String title) {
        if (says) {
            links.add(new Link(anchor, title));
        }
    }

    boolean hasLimits() {
        return !limits.limits().isEmpty();
    }

    boolean hasTexts() {
        return !journeys.journeys().isEmpty();
    }

    boolean hasUpserts() {
        return !upserts.advice().isEmpty();
    }
}
