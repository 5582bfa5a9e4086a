package org.sextantdb.suites.keys;

import java.util.Locale;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Workspace;

/** The same limit where the table names how its rows are laid out, as old schemas do. */
public record KeyLimitByRowFormat(RowFormat format, Key key) implements Case {

    /** Layouts of a row. */
    public enum RowFormat {
        DYNAMIC,
        COMPACT,
        REDUNDANT,
        COMPRESSED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Kinds of keys. */
    public enum Key {
        PRIMARY(KeyKind.PRIMARY),
        UNIQUE(KeyKind.UNIQUE),
        PLAIN(KeyKind.PLAIN);

        private final KeyKind kind;

        Key(KeyKind kind) {
            this.kind = kind;
        }

        @Override
        public String toString() {
            return kind.toString();
        }
    }

    @Override
    public String asks() {
        return "How long may a text be in a key (" + key + ") of a table with row_format=" + format + "?";
    }

    @Override
    public Claim claim() {
        return KeyLimit.none();
    }

    @Override
    public Observation observe(Workspace db) {
        return KeyTrial.observe(db, key.kind, KeyColumn.VARCHAR, " row_format=" + format);
    }
}
