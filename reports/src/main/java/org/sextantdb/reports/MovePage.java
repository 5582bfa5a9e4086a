package org.sextantdb.reports;

import java.util.ArrayList;
import java.util.List;
import org.sextantdb.harness.model.ResultLine.Engine;

/**
 * What the template of the page about two columns asks for.
 *
 * @param policy the content security policy that allows the style sheet and nothing else
 */
record MovePage(Move move, String style, String policy) {

    /** All changes of one danger. */
    record Section(Move.Danger danger, List<ChangeView> changes) {}

    /** The dangers that have changes, most dangerous first. */
    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        for (Move.Danger danger : Move.Danger.values()) {
            List<ChangeView> changes =
                    move.changes(danger).stream().map(ChangeView::of).toList();
            if (!changes.isEmpty()) {
                sections.add(new Section(danger, changes));
            }
        }
        return sections;
    }

    String from() {
        return Look.title(move.from());
    }

    String to() {
        return Look.title(move.to());
    }

    List<Engine> both() {
        return List.of(move.from(), move.to());
    }

    /** Settings whose values are not the same; those that only one product knows say none. */
    List<ValueChange> settings() {
        return ValueChange.of("", move.from().settings(), move.to().settings());
    }
}
