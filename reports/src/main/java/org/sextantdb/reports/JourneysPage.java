package org.sextantdb.reports;

import org.sextantdb.harness.model.ResultLine.Engine;

/**
 * What the template of the page of texts asks for.
 */
record JourneysPage(Matrix matrix, Journeys journeys) {

    /** How a step is drawn: whole, the one at which it broke, or not reached whole any more. */
    static String style(Journeys.Step step, Journeys.Step broken) {
        int order = step.compareTo(broken);
        return order < 0 ? "whole" : order == 0 ? "broke" : "after";
    }

    /** The cell's evidence in the report. */
    static String evidence(Journeys.Break broken, Engine engine) {
        return HtmlPage.evidence(broken.question().id(), engine.id());
    }
}
