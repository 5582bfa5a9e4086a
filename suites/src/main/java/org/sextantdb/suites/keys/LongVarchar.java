package org.sextantdb.suites.keys;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A VARCHAR is declared long, and filled: refused, taken, or changed to another type with a warning. */
public record LongVarchar(Length chars) implements Case {

    /** Declared lengths in characters. */
    public enum Length {
        /** The most that 65,535 bytes hold at four bytes a character. */
        CHARS_16383(16383),
        /** One more. */
        CHARS_16384(16384);

        private final int chars;

        Length(int chars) {
            this.chars = chars;
        }

        @Override
        public String toString() {
            return Integer.toString(chars);
        }
    }

    @Override
    public String asks() {
        return "Can a VARCHAR have " + chars + " characters of four bytes each?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("column", "accepted")
                        .and("warnings", "none")
                        .and("found", "1")
                        .stake(Stake.AVAILABILITY)
                        .advice("Declare no VARCHAR longer than 16383 characters; use TEXT for what may be longer."),
                "6.1 <data type>: VARCHAR takes a length, whose maximum is the implementor's");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table shorter (v " + db.dialect().unicodeText(100) + ")");
        Attempt create = session.attempt("create table t (v " + db.dialect().unicodeText(chars.chars) + ")");
        if (create.refused()) {
            return Observation.of("column", create.verdict())
                    .and("warnings", "none")
                    .and("found", "none")
                    .refusedBy(create.error());
        }
        String text = RandomText.fourByte(db.random(), chars.chars);
        Attempt insert = session.attempt("insert into t (v) values (?)", text);
        String found = insert.refused() ? "none" : session.value("select count(*) from t where v = ?", text);
        return Observation.of("column", create.verdict())
                .and("warnings", create.warningCodes())
                .and("found", found)
                .refusedBy(insert.error());
    }
}
