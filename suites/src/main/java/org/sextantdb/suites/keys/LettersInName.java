package org.sextantdb.suites.keys;

import java.util.List;
import java.util.Locale;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.schema.Table;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A table's name has letters of several bytes: an engine may count characters or bytes, or not know the letters. */
public record LettersInName(Letters letters) implements Case {

    /** Names that are short in characters and long in bytes. */
    public enum Letters {
        /** 40 characters, 80 bytes. */
        TWO_BYTES("é", 40),
        /** 20 characters, 80 bytes. */
        FOUR_BYTES("😀", 20);

        private final String letter;
        private final int chars;

        Letters(String letter, int chars) {
            this.letter = letter;
            this.chars = chars;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Override
    public String asks() {
        return "Is a table name of " + letters.chars + " characters in 80 bytes kept (" + letters + " a letter)?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("name", "kept")
                        .and("second", "accepted")
                        .stake(Stake.MEANING)
                        .advice("Use lower-case ASCII letters, digits and underscores in names, 63 of them at most."),
                "5.2 <token> and <separator>: an identifier may have 128 characters");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table short_name (id int)");
        String stem = letters.letter.repeat(letters.chars - 1);
        Attempt create = create(db, session, stem + "a");
        if (create.refused()) {
            return Observation.of("name", "refused").and("second", "not-tried").refusedBy(create.error());
        }
        List<String> names = session.schema().tables().stream().map(Table::name).toList();
        Control.require(names.contains("short_name"), "the catalogue names the tables there are");
        Attempt second = create(db, session, stem + "b");
        String kept = names.stream().anyMatch(name -> !name.equals("short_name") && stem.startsWith(name))
                ? "cut"
                : "changed";
        return Observation.of("name", names.contains(stem + "a") ? "kept" : kept)
                .and("second", second.verdict())
                .and("warnings", create.warningCodes());
    }

    private static Attempt create(Workspace db, Session session, String name) {
        return session.attempt("create table " + db.dialect().quoted(name) + " (id int)");
    }
}
