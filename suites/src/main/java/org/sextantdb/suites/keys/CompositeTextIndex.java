package org.sextantdb.suites.keys;

import java.util.Locale;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** Several columns in one key, each short enough alone, at and beyond 3072 bytes together. */
public record CompositeTextIndex(Shape columns, boolean unique) implements Case {

    /** Columns by their lengths in characters. */
    public enum Shape {
        TEXTS_400_AND_368(400, 368),
        TEXTS_400_AND_369(400, 369),
        /** The second is a number. */
        TEXT_768_AND_NUMBER(768, 0);

        private final int first;
        private final int second;

        Shape(int first, int second) {
            this.first = first;
            this.second = second;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Override
    public String asks() {
        return "Can these be one " + (unique ? "unique " : "") + "index: " + columns + " characters?";
    }

    @Override
    public Claim claim() {
        return KeyLimit.none();
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table shorter (a " + db.dialect().unicodeText(100) + ", b int)");
        session.run("create index shorter_i on shorter (a, b)");
        String b = columns.second == 0 ? "int" : db.dialect().unicodeText(columns.second);
        session.run("create table k (a " + db.dialect().unicodeText(columns.first) + ", b " + b + ")");
        Attempt index = session.attempt("create " + (unique ? "unique " : "") + "index k_i on k (a, b)");
        Object second = columns.second == 0 ? (Object) 1 : RandomText.fourByte(db.random(), columns.second);
        Attempt insert = session.attempt(
                "insert into k (a, b) values (?, ?)", RandomText.fourByte(db.random(), columns.first), second);
        return Observation.of("index", index.verdict())
                .and("holds", index.refused() ? "nothing" : KeptIndex.holds(db, session, "k"))
                .and("full-row", insert.verdict());
    }
}
