package org.sextantdb.suites.upsert.ignore;

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

/**
 * A row is inserted unless its key is there. Its key is not, but something else is wrong with it: it is refused, or kept
 * whole, or something of it is lost.
 */
public record IgnoredError(Form form, Wrong wrong) implements Case {

    @Override
    public String asks() {
        return "Does " + form.words() + " silently lose something of " + wrong.words() + "?";
    }

    @Override
    public Claim claim() {
        return Claim.that("lost", "nothing")
                .stake(Stake.DATA)
                .advice("Do not use INSERT IGNORE; insert plainly and catch the duplicate, or name the key to ignore.")
                .source(
                        "Only uniqueness is covered by an upsert, not NOT NULL, CHECK or a foreign key",
                        "https://www.sqlite.org/lang_upsert.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Optional<Observation> without = wrong.create(session);
        if (without.isPresent()) {
            return without.get();
        }
        String right = form.sql(db.dialect(), "id, v", "values (1, " + wrong.right() + ")");
        Optional<Observation> not = Understood.not(session, right, "lost");
        if (not.isPresent()) {
            return not.get();
        }
        Control.require(!session.attempt(right).refused(), "a duplicate is passed over");
        Control.require(session.value("select count(*) from t").equals("1"), "a right row is inserted once");
        Attempt plain = session.attempt("insert into t (" + wrong.columns() + ") values " + wrong.values(2));
        Attempt ignoring = session.attempt(form.sql(db.dialect(), wrong.columns(), "values " + wrong.values(3)));
        return Observation.of("lost", ignoring.refused() ? "nothing" : wrong.lost(session, 3))
                .and("stored", wrong.stored(session, 3))
                .and("answer", ignoring.verdict())
                .and("warnings", ignoring.warningCodes())
                .and("plain-insert", plain.verdict());
    }
}
