package org.sextantdb.suites.keys;

import java.util.List;
import java.util.Locale;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** How long a name may be, in characters and in bytes: two names that differ in the last letter must stay apart. */
public record NameLimit(Named of, Letters letters) implements Case {
    private static final int MOST = 1000;
    private static final List<Integer> EXPECTED = List.of(64, 63, 256, 31, 15);

    /** Letters by their bytes in UTF-8; which letter it is changes from name to name. */
    public enum Letters {
        ASCII(1, 'c', 'a'),
        TWO_BYTES(2, 0x440, 0x434),
        FOUR_BYTES(4, 0x1F400, 0x1F363);

        private final int bytes;
        private final int stem;
        private final int last;

        Letters(int bytes, int stem, int last) {
            this.bytes = bytes;
            this.stem = stem;
            this.last = last;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private String name(int chars, int serial, int other) {
            return Character.toString(stem + serial % 15).repeat(chars - 1) + Character.toString(last + other);
        }
    }

    @Override
    public String asks() {
        return "How long may a name be (" + of + ", letters: " + letters + ")?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.none("The standard allows 128 characters, and each engine draws the line elsewhere.")
                        .stake(Stake.MEANING)
                        .advice("Keep every name at 63 ASCII letters or fewer, also those that a tool makes up."),
                "5.2 <token> and <separator>: an identifier may have 128 characters");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Named.prepare(session);
        return new NameSearch(session, db.dialect(), of, letters::name, letters.bytes).observe(MOST, EXPECTED);
    }
}
