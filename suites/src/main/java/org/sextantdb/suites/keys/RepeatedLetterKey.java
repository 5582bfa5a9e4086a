package org.sextantdb.suites.keys;

import java.util.List;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** One letter, repeated, in a unique TEXT column: what compresses may pass far beyond the limit that real data meets. */
public record RepeatedLetterKey(Letters chars) implements Case {

    /** Numbers of letters. */
    public enum Letters {
        LETTERS_2704(2704),
        LETTERS_4000(4000),
        LETTERS_1000000(1_000_000);

        private final int chars;

        Letters(int chars) {
            this.chars = chars;
        }

        @Override
        public String toString() {
            return Integer.toString(chars);
        }
    }

    @Override
    public String asks() {
        return "Is the same letter " + chars + " times taken in a unique TEXT column, and taken once?";
    }

    @Override
    public Claim claim() {
        return KeyLimit.none();
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        String text = "x".repeat(chars.chars);
        String type = db.dialect().unboundedText();
        UniqueProbe.over("shorter", db.dialect().text(100), "unique").require(session, List.of("xx"), List.of("xy"));
        Observation seen =
                UniqueProbe.over("k", type, "unique").observe(session, List.of(text), List.of(text.substring(1) + "y"));
        String refusal = seen.refusal() == null ? "none" : seen.refusal().errorClass();
        return new Observation(seen.facts(), null).and("refused-as", refusal);
    }
}
