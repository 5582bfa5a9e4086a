package org.sextantdb.suites.keys;

import java.util.Locale;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A table moves to a character set with wider characters, and its key would become too long. */
public record CharsetChangeGrowsKey(Key key) implements Case {

    /** Keys of 1000 characters. */
    public enum Key {
        PRIMARY,
        PLAIN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String asks() {
        return "Is a " + key + " key still whole after the table moved to wider characters, or the move refused?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("holds", "whole value")
                        .stake(Stake.MEANING)
                        .advice("Shorten or drop keys of more than 768 characters before changing a character set."),
                "11.10 <alter table statement>: the table is changed as the action says, and no further");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        String key = this.key == Key.PRIMARY ? "primary key" : "not null";
        Attempt narrow = session.attempt("create table k (v varchar(1000) character set utf8mb3 " + key + ")");
        if (narrow.refused()) {
            session.run("create table k (v " + db.dialect().text(1000) + " " + key + ")");
        }
        if (this.key == Key.PLAIN) {
            session.run("create index k_v on k (v)");
        }
        Control.require(KeptIndex.holds(db, session, "k").equals("whole value"), "the key begins whole");
        Attempt change = session.attempt("alter table k convert to character set utf8mb4");
        return Observation.of("change", narrow.refused() ? "not-available" : change.verdict())
                .and("warnings", change.warningCodes())
                .and("holds", KeptIndex.holds(db, session, "k"));
    }
}
