package org.sextantdb.suites.keys;

import java.util.Locale;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.ErrorClass;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** Rows with NULL go into a unique key again and again: all are taken, because NULL equals nothing. */
public record SeveralNulls(Key columns) implements Case {

    /** The key and the row. */
    public enum Key {
        ONE("unique (a)", "null, null", "1, null"),
        TWO_BOTH_NULL("unique (a, b)", "null, null", "1, 1"),
        TWO_FIRST_NULL("unique (a, b)", "null, 1", "1, 1"),
        TWO_SECOND_NULL("unique (a, b)", "1, null", "1, 1");

        private final String key;
        private final String row;
        private final String control;

        Key(String key, String row, String control) {
            this.key = key;
            this.row = row;
            this.control = control;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Override
    public String asks() {
        return "Does a unique key take the row (" + columns.row + ") three times (" + columns.key + ")?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("rows", "3")
                        .stake(Stake.MEANING)
                        .advice("Declare NOT NULL what must be unique without exception."),
                "8.9 <unique predicate>: only rows in which no column is null are compared");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (a int, b int, " + columns.key + ")");
        session.run("insert into t (a, b) values (" + columns.control + ")");
        Attempt equal = session.attempt("insert into t (a, b) values (" + columns.control + ")");
        Control.require(equal.refusedAs(ErrorClass.UNIQUE_VIOLATION), "an equal row without NULL is refused");
        session.run("delete from t");
        return Observation.of("rows", insertThrice(session));
    }

    private String insertThrice(Session session) {
        for (int i = 0; i < 3; i++) {
            session.attempt("insert into t (a, b) values (" + columns.row + ")");
        }
        return session.value("select count(*) from t");
    }
}
