package org.sextantdb.suites.keys;

import java.util.List;
import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.LimitSearch;
import org.sextantdb.harness.session.Session;

/** Looks for the longest name by which two things of a kind stay apart. */
final class NameSearch {
    private final Session session;
    private final Dialect dialect;
    private final Named kind;
    private final Spelling spelling;
    private final int bytes;
    private int serial;

    /** Spells a name of so many characters; each serial number has other letters, and the last letter has two forms. */
    @FunctionalInterface
    interface Spelling {
        String name(int chars, int serial, int other);
    }

    /** @param bytes how many bytes a letter has in UTF-8 */
    NameSearch(Session session, Dialect dialect, Named kind, Spelling spelling, int bytes) {
        this.session = session;
        this.dialect = dialect;
        this.kind = kind;
        this.spelling = spelling;
        this.bytes = bytes;
    }

    Observation observe(int most, List<Integer> expected) {
        Control.require(!kind.first(session, "short_name", 0).refused(), "a short name in ASCII is taken");
        Attempt shortest = first(2);
        if (shortest.refused()) {
            return Limits.beyond(facts(0, false), "1", "create", shortest.verdict(), "refused");
        }
        if (second(2).refused()) {
            return Limits.beyond(facts(0, false), "none", "never", "none", "letters are lost");
        }
        boolean longTaken = !first(most).refused();
        if (longTaken && !second(most).refused()) {
            return Limits.beyond(facts(most, true), "none", "never", "none", "not tried");
        }
        int largest = LimitSearch.between(
                        2,
                        most - 1,
                        expected,
                        chars -> !first(chars).refused()
                                && !(longTaken && second(chars).refused()))
                .largest();
        if (longTaken) {
            return Limits.beyond(
                    facts(largest, false), "none", "never", "none", "cut to " + largest * bytes + " bytes");
        }
        Attempt next = first(largest + 1);
        first(largest);
        Control.require(!second(largest).refused(), "two names of " + largest + " letters stay apart");
        return Limits.beyond(facts(largest, false), Integer.toString(largest + 1), "create", next.verdict(), "refused");
    }

    private Observation facts(int largest, boolean open) {
        return Observation.of("unit", "characters")
                .and("largest", Limits.largest(largest, open))
                .and("largest-characters", Limits.largest(largest, open))
                .and("largest-bytes", Limits.largest(largest * bytes, open));
    }

    private Attempt first(int chars) {
        serial++;
        return kind.first(session, name(chars, 0), serial);
    }

    private Attempt second(int chars) {
        return kind.second(session, name(chars, 0), name(chars, 1), serial);
    }

    private String name(int chars, int other) {
        return dialect.quoted(spelling.name(chars, serial, other));
    }
}
