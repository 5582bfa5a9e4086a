package org.sextantdb.suites.upsert.race;

import java.util.Optional;
import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.session.Session;
import org.sextantdb.suites.Understood;

/** How a row that may be there is written: it is 1 where it is new. */
public enum Form {
    /** Refused where the key is there. */
    INSERT(""),
    /** Adds 1 where the key is there. */
    UPSERT(""),
    /** Leaves the row alone where the key is there. */
    DO_NOTHING(""),
    /** The same by a word that also turns other errors into warnings. */
    INSERT_IGNORE("insert ignore into %s (id, n) values (%d, 1)"),
    /** Deletes the row that is there and inserts this one. */
    REPLACE("replace into %s (id, n) values (%d, 1)");

    private final String verbatim;

    Form(String verbatim) {
        this.verbatim = verbatim;
    }

    String statement(Dialect dialect, String table, int id) {
        String insert = "insert into " + table + " (id, n) values (" + id + ", 1)";
        return switch (this) {
            case INSERT -> insert;
            case UPSERT -> insert + dialect.onConflictUpdate("id", "n = " + table + ".n + 1");
            case DO_NOTHING -> insert + dialect.onConflictNothing("id");
            case INSERT_IGNORE, REPLACE -> verbatim.formatted(table, id);
        };
    }

    /** How the question names it. */
    String shown() {
        return switch (this) {
            case INSERT -> "an insert";
            case UPSERT -> "an upsert";
            case DO_NOTHING -> "an insert that leaves a row alone";
            case INSERT_IGNORE -> "INSERT IGNORE";
            case REPLACE -> "REPLACE";
        };
    }

    /** What is seen where the engine does not know this form, tried on a table of its own; see {@link Understood}. */
    Optional<Observation> unknownTo(Session setup, String fact, String... facts) {
        if (verbatim.isEmpty()) {
            return Optional.empty();
        }
        setup.run("create table alone (id int primary key, n int)");
        return Understood.not(setup, statement(setup.dialect(), "alone", 1), fact, facts);
    }
}
