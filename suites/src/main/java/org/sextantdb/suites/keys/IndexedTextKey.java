package org.sextantdb.suites.keys;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/**
 * An index that must not be unique is put on a long text: refused, taken, or taken with a warning and cut.
 *
 * <p>Only the warning tells that the index holds less than the column.
 */
public record IndexedTextKey(KeyLength chars) implements Case {
    private static final int SHORT = 100;

    @Override
    public String asks() {
        return "Can a plain index be put on a text of " + chars + " characters of four bytes each?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("refused-at", "never")
                        .and("warnings", "none")
                        .and("found", "1")
                        .stake(Stake.AVAILABILITY)
                        .advice("Index at most 255 characters, or a short prefix or hash column of your own."),
                "9.2 Store assignment: a text fits where it is no longer than its column; an index is no part of that");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Control.require(
                "never".equals(indexed(db, session, "shorter", SHORT).facts().get("refused-at")),
                "an index on " + SHORT + " characters takes them");
        return indexed(db, session, "k", chars.chars());
    }

    private static Observation indexed(Workspace db, Session session, String table, int chars) {
        session.run("create table " + table + " (v " + db.dialect().unicodeText(chars) + " not null)");
        Attempt index = session.attempt("create index " + table + "_v on " + table + " (v)");
        String text = RandomText.fourByte(db.random(), chars);
        if (index.refused()) {
            return Observation.of("refused-at", "create")
                    .and("warnings", "none")
                    .and("found", "none")
                    .refusedBy(index.error());
        }
        Attempt insert = session.attempt("insert into " + table + " (v) values (?)", text);
        if (insert.refused()) {
            return Observation.of("refused-at", "insert")
                    .and("warnings", index.warningCodes())
                    .and("found", "none")
                    .refusedBy(insert.error());
        }
        return Observation.of("refused-at", "never")
                .and("warnings", index.warningCodes())
                .and("found", session.value("select count(*) from " + table + " where v = ?", text));
    }
}
