package org.sextantdb.suites.isolation;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A statement of a transaction is refused for a duplicate key, the application goes on and commits. */
public record ErrorInTransaction() implements Case {

    @Override
    public String asks() {
        return "What is committed of a transaction in which one statement was refused?";
    }

    @Override
    public Claim claim() {
        return Claim.none("the standard leaves open whether a transaction can go on after an error")
                .stake(Stake.DATA)
                .advice("After any error roll back, or set a savepoint before what may fail and roll back to that.")
                .source(
                        "SQL-92 draft, 4.28: a rollback may be initiated implicitly",
                        "https://www.contrib.andrew.cmu.edu/~shadow/sql/sql1992.txt");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        Session session = db.session("s");
        session.begin();
        session.run("insert into account (id, balance) values (3, 30)");
        Attempt duplicate = session.attempt("insert into account (id, balance) values (4, 40), (1, 11)");
        Attempt next = session.attempt("insert into account (id, balance) values (5, 50)");
        Attempt commit = session.commit();
        Control.require(duplicate.refused() || commit.refused(), "a duplicate key is refused");
        return Observation.of("refused-at", duplicate.refused() ? "statement" : "commit")
                .and("next-statement", next.verdict())
                .and("commit", commit.verdict())
                .and("committed", Accounts.atTheEnd(db));
    }
}
