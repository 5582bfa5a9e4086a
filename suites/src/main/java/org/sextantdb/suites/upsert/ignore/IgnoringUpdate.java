package org.sextantdb.suites.upsert.ignore;

import java.util.Locale;
import java.util.Optional;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Understood;

/** An UPDATE that ignores errors sets a value which the column does not take, or a key that another row has. */
public record IgnoringUpdate(Words words, Sets sets) implements Case {
    /** How it is written. */
    public enum Words {
        UPDATE_IGNORE("update ignore"),
        UPDATE_OR_IGNORE("update or ignore");

        private final String verb;

        Words(String verb) {
            this.verb = verb;
        }
    }

    /** What it sets in the row (1, 1). */
    public enum Sets {
        KEY_OF_ANOTHER("v int unique", "v = 2", "the key of another row"),
        NULL("v int not null", "v = null", "NULL in a NOT NULL column"),
        TOO_LARGE("v smallint", "v = 99999", "a number that is too large"),
        NO_NUMBER("v int", "v = 'abc'", "a text for a number"),
        CHECK("v int, check (v > 0)", "v = -1", "a value against a CHECK"),
        PARENT("v int, foreign key (v) references parent (id)", "v = 7", "a parent that is not there");

        private final String column;
        private final String assignment;
        private final String words;

        Sets(String column, String assignment, String words) {
            this.column = column;
            this.assignment = assignment;
            this.words = words;
        }

        private String meant() {
            return assignment.replaceAll("^v = |'", "");
        }
    }

    @Override
    public String asks() {
        return "Does " + words.verb.toUpperCase(Locale.ROOT) + " silently set nothing or another value, given "
                + sets.words + "?";
    }

    @Override
    public Claim claim() {
        return Claim.that("lost", "nothing")
                .stake(Stake.DATA)
                .advice("Write a plain UPDATE and look at the error.")
                .source(
                        "With IGNORE, rows that would clash are not updated, and values become the closest valid ones",
                        "https://dev.mysql.com/doc/refman/8.4/en/update.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table parent (id int primary key)");
        session.run("insert into parent (id) values (1), (2), (3)");
        session.run("create table t (id int primary key, " + sets.column + ")");
        session.run("insert into t (id, v) values (1, 1), (2, 2)");
        Optional<Observation> not = Understood.not(session, words.verb + " t set v = 3 where id = 1", "lost");
        if (not.isPresent()) {
            return not.get();
        }
        Control.require(session.value("select v from t where id = 1").equals("3"), "a right value is set");
        Attempt plain = session.attempt("update t set " + sets.assignment + " where id = 1");
        session.run("update t set v = 3 where id = 1");
        Attempt ignoring = session.attempt(words.verb + " t set " + sets.assignment + " where id = 1");
        String stored = session.value("select v from t where id = 1");
        String lost =
                ignoring.refused() || stored.equals(sets.meant()) ? "nothing" : stored.equals("3") ? "update" : "value";
        return Observation.of("lost", lost)
                .and("stored", stored)
                .and("answer", ignoring.verdict())
                .and("count", ignoring.count())
                .and("warnings", ignoring.warningCodes())
                .and("plain-update", plain.verdict());
    }
}
