package org.sextantdb.reports;

import java.util.ArrayList;
import java.util.List;

/**
 * The sections of {@code index.html} that only some runs have something to say in.
 *
 * @param limits the most that each engine took; empty where none was searched for
 * @param journeys texts and where they broke; empty where none was sent
 * @param anomalies what isolation levels prevent; empty where none was measured
 * @param upserts recommended upserts; empty where none was measured
 * @param migrations the user's own migrations; empty where none were run
 */
record Sections(
        LimitsPage limits,
        JourneysPage journeys,
        AnomaliesPage anomalies,
        UpsertAdvicePage upserts,
        OwnMigrationsPage migrations) {

    /** Where the navigation leads. */
    record Link(String anchor, String title) {}

    static Sections of(Matrix matrix) {
        return new Sections(
                new LimitsPage(matrix, Limits.of(matrix)),
                new JourneysPage(matrix, Journeys.of(matrix)),
                AnomaliesPage.of(matrix),
                new UpsertAdvicePage(matrix, UpsertAdvice.of(matrix)),
                OwnMigrationsPage.of(matrix));
    }

    /** The sections that say something, in the order of the page. */
    List<Link> links() {
        List<Link> links = new ArrayList<>();
        add(links, hasLimits(), "limits", "Limits");
        add(links, hasTexts(), "texts", "Texts");
        add(links, hasAnomalies(), "isolation", "Isolation");
        add(links, hasUpserts(), "upserts", "Upserts");
        add(links, hasMigrations(), "migrations", "Your migrations");
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

    boolean hasAnomalies() {
        return !anomalies.isEmpty();
    }

    boolean hasMigrations() {
        return !migrations.isEmpty();
    }

    boolean hasUpserts() {
        return !upserts.advice().isEmpty();
    }
}
