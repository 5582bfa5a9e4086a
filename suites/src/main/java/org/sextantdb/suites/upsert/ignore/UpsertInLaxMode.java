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

/** A session gives up strictness where it can, and upserts a row with which something is wrong. */
public record UpsertInLaxMode(Wrong wrong) implements Case {

    @Override
    public String asks() {
        return "Does an upsert silently lose something of " + wrong.words() + ", without strict mode?";
    }

    @Override
    public Claim claim() {
        return Claim.that("lost", "nothing")
                .stake(Stake.DATA)
                .advice("Set strict mode in every session, and check the values before you send them.")
                .source(
                        "What strict mode and IGNORE do to a value that does not fit",
                        "https://dev.mysql.com/doc/refman/8.4/en/sql-mode.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Optional<Observation> without = wrong.create(session);
        if (without.isPresent()) {
            return without.get();
        }
        String upsert = "insert into t (" + wrong.columns() + ") values ";
        String update =
                db.dialect().onConflictUpdate("id", "id = " + db.dialect().incoming("id"));
        Attempt strict = session.attempt(upsert + wrong.values(2) + update);
        db.dialect().laxMode().ifPresent(session::run);
        session.run("insert into t (id, v) values (1, " + wrong.right() + ")" + update);
        Control.require(session.value("select count(*) from t where id = 1").equals("1"), "a right row is inserted");
        Attempt lax = session.attempt(upsert + wrong.values(3) + update);
        return Observation.of("lost", lax.refused() ? "nothing" : wrong.lost(session, 3))
                .and("stored", wrong.stored(session, 3))
                .and("answer", lax.verdict())
                .and("warnings", lax.warningCodes())
                .and("before", strict.verdict())
                .and("lax-mode", db.dialect().laxMode().isPresent() ? "set" : "none");
    }
}
