package org.sextantdb.suites.schema.constraints;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A child is written before its parent in one transaction, under a foreign key that is checked at COMMIT. */
public record DeferredForeignKey() implements Case {

    @Override
    public String asks() {
        return "Can the check of a foreign key wait until COMMIT?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("create", "accepted")
                        .and("child-first", "accepted")
                        .and("orphan-at-commit", "foreign-key-violation")
                        .stake(Stake.EFFORT)
                        .advice(
                                "Write parents before children, and break circles with a null that is filled in later."),
                "10.6 <constraint name definition> and <constraint attributes>: DEFERRABLE INITIALLY DEFERRED");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Attempt create = ParentChild.make(session, "int", "deferrable initially deferred");
        if (create.refused()) {
            return Observation.of("create", create.verdict())
                    .and("child-first", "not-tried")
                    .and("orphan-at-commit", "not-tried")
                    .refusedBy(create.error());
        }
        session.begin();
        Attempt child = session.attempt("insert into child (id, parent_id) values (1, 50)");
        session.run("insert into parent (id) values (50)");
        Attempt commit = session.commit();
        session.begin();
        session.run("insert into child (id, parent_id) values (2, 99)");
        Attempt orphan = session.commit();
        if (orphan.refused()) {
            session.rollback();
        }
        return Observation.of("create", "accepted")
                .and("child-first", child.refused() ? child.verdict() : commit.verdict())
                .and("orphan-at-commit", orphan.verdict())
                .and("child", ParentChild.rows(session));
    }
}
