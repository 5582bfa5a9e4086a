package org.sextantdb.suites.schema.objects;

import java.util.List;
import org.sextantdb.harness.model.ErrorClass;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;

/** Making triggers. */
final class Triggers {
    private Triggers() {}

    /**
     * Runs the statements that make a trigger, up to the first that is refused.
     *
     * @throws InconclusiveException where the user lacks the right: that says nothing about the engine
     */
    static Attempt make(Session session, List<String> statements) {
        for (String statement : statements.subList(0, statements.size() - 1)) {
            session.run(statement);
        }
        Attempt last = session.attempt(statements.get(statements.size() - 1));
        Control.require(!last.refusedAs(ErrorClass.PERMISSION), "the user may make triggers");
        return last;
    }
}
