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

/** A unique key over several columns that are short enough each is too long together. */
public record CompositeUniqueKey(Total bytes) implements Case {

    /** Two texts of 766 characters together, which are 3064 bytes, and numbers that fill up. */
    public enum Total {
        BYTES_3072("c int default 1 not null, d int default 1 not null", "c, d"),
        BYTES_3073(
                "c int default 1 not null, d date default '2026-01-01' not null, e smallint default 1 not null",
                "c, d, e");

        private final String definition;
        private final String columns;

        Total(String definition, String columns) {
            this.definition = definition;
            this.columns = columns;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).substring("bytes_".length());
        }
    }

    @Override
    public String asks() {
        return "Can a unique key over several columns have " + bytes + " bytes?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("refused-at", "never")
                        .and("unique", "whole-value")
                        .stake(Stake.AVAILABILITY)
                        .advice("Keep the texts of a composite key at 255 characters together."),
                "4.10.2 Table constraints: no two rows have the same non-null values in the unique columns");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        String text = RandomText.fourByte(db.random(), 400);
        probe(db, "shorter", 40, 36).require(session, row(text, 40, 36, "a"), row(text, 40, 36, "b"));
        return probe(db, "k", 400, 366).observe(session, row(text, 400, 366, "a"), row(text, 400, 366, "b"));
    }

    private UniqueProbe probe(Workspace db, String table, int charsA, int charsB) {
        String definition = "a " + db.dialect().unicodeText(charsA) + " not null, b "
                + db.dialect().unicodeText(charsB) + " not null, " + bytes.definition + ", unique (a, b, "
                + bytes.columns + ")";
        return new UniqueProbe(table, List.of("a", "b"), definition);
    }

    /** Two UTF-16 units a character. */
    private static List<Object> row(String text, int charsA, int charsB, String last) {
        return List.of(text.substring(0, 2 * charsA), text.substring(0, 2 * (charsB - 1)) + last);
    }
}
