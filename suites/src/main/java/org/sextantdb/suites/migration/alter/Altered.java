package org.sextantdb.suites.migration.alter;

import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A statement changes a column on which something hangs: what is seen of both. */
final class Altered {
    private Altered() {}

    /** What became of a statement that drops a column of {@code t}: an answer alone is not believed. */
    static String dropped(Attempt drop, Session session, String column) {
        boolean isThere =
                session.schema().table("t").orElseThrow().column(column).isPresent();
        return drop.refused() || !isThere ? drop.verdict() : "not-done";
    }

    /**
     * What became of the statement and of the dependent thing.
     *
     * @param fact how the statement's fact is called
     * @param b how the column is called if the statement was accepted
     */
    static Observation by(Workspace db, Dependent dependent, String statement, String fact, String b) {
        Session session = db.session("s");
        Attempt made = dependent.make(session, db.dialect());
        if (made.refused()) {
            return Observation.of(fact, "not-tried")
                    .and("dependent", made.verdict())
                    .refusedBy(made.error());
        }
        String before = dependent.state(session, "b");
        Control.require(!before.equals("broken"), "what hangs on the column is not broken before");
        Attempt alter = session.attempt(statement);
        String after = dependent.state(session, alter.refused() ? "b" : b);
        return Observation.of(fact, alter.verdict())
                .and("dependent", before.equals("gone") ? "never-there" : after.equals(before) ? "works" : after)
                .refusedBy(alter.error());
    }
}
