package org.sextantdb.suites.schema;

import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Session;

/** What becomes of one value in one column, told by the server's own text: a driver may put it differently. */
public final class Stored {
    private Stored() {}

    /**
     * Stores a value that must go in and then the one in question.
     *
     * @param type the column's type
     * @param neighbour a literal that the column must take, or nothing may be concluded
     * @param literal the value in question
     * @return {@code stored}: the value as it stands in the column, or {@code refused}
     */
    public static Observation of(Session session, String type, String neighbour, String literal) {
        session.run("create table t (id int primary key, v " + type + " null)");
        session.run("insert into t (id, v) values (1, " + neighbour + ")");
        Attempt attempt = session.attempt("insert into t (id, v) values (2, " + literal + ")");
        return attempt.refused()
                ? Observation.of("stored", "refused").refusedBy(attempt.error())
                : Observation.of("stored", text(session, "v", 2));
    }

    /** A column of a row of {@code t} as the server writes it down, without zeros at the end of a fraction. */
    public static String text(Session session, String column, int id) {
        return session.value("select " + session.dialect().asText(column) + " from t where id = " + id)
                .replaceAll("(\\.\\d*?)0+$", "$1")
                .replaceAll("\\.$", "");
    }
}
