package org.sextantdb.suites.application;

import java.util.List;
import org.sextantdb.harness.session.NotAskedException;
import org.sextantdb.harness.session.Workspace;

/**
 * All migrations of the application together.
 *
 * @param rehearsals what was found out so far, column by column
 */
record Whole(Rehearsals rehearsals) {

    /** None: it is made of the user's files. */
    static List<Whole> cases() {
        return List.of();
    }

    /**
     * The walk, which came to its end.
     *
     * @throws NotAskedException where it did not
     */
    Walk complete(Workspace db) {
        Walk walk = rehearsals.walk(db);
        if (!walk.complete()) {
            throw new NotAskedException("not reached: " + walk.endedAt() + " does not go up");
        }
        return walk;
    }

    /** As the row's id spells it. */
    @Override
    public String toString() {
        return "migrations";
    }
}
