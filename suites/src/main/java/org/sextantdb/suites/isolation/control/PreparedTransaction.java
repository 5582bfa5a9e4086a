package org.sextantdb.suites.isolation.control;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.sextantdb.harness.engine.TwoPhase;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.isolation.Accounts;

/** The first half of a two-phase commit: a transaction is prepared, its session closed, and another session commits it. */
public record PreparedTransaction() implements Case {

    @Override
    public String asks() {
        return "Does a prepared transaction outlive its session, so that another one can commit it?";
    }

    @Override
    public Claim claim() {
        return Claim.that("prepared", "true")
                .and("survives", "true")
                .stake(Stake.DATA)
                .advice("Where there is no two-phase commit, write what is to be done elsewhere into a table of the same commit.")
                .source(
                        "X/Open CAE Specification, Distributed Transaction Processing: the XA Specification",
                        "https://pubs.opengroup.org/onlinepubs/009680699/toc.pdf");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        TwoPhase first = db.dialect().twoPhase("sextant-" + UUID.randomUUID());
        TwoPhase second = db.dialect().twoPhase("sextant-" + UUID.randomUUID());
        try {
            return observe(db, first, second);
        } finally {
            // What stays prepared keeps its locks for ever, and the database cannot be dropped.
            Session cleaner = db.session("cleaner");
            cleaner.attempt(first.rollback());
            cleaner.attempt(second.rollback());
        }
    }

    private static Observation observe(Workspace db, TwoPhase first, TwoPhase second) {
        Session session = db.session("s");
        Optional<Attempt> refusal = prepare(session, first, 3);
        if (refusal.isPresent()) {
            return Observation.of("prepared", false)
                    .and("survives", "not asked")
                    .and("committed-beside-its-session", "not asked")
                    .refusedBy(refusal.get().error());
        }
        Session other = db.session("other");
        Attempt beside = other.attempt(first.commit());
        if (beside.refused()) {
            session.run(first.rollback());
        }
        prepare(session, second, 4);
        session.attemptWith("close", connection -> {
            connection.close();
            return Session.done();
        });
        Attempt commit = commitWhenFree(other, second);
        boolean there = Accounts.atTheEnd(db).endsWith("4,0");
        return Observation.of("prepared", true)
                .and("survives", !commit.refused() && there)
                .and("committed-beside-its-session", beside.verdict());
    }

    private static Optional<Attempt> prepare(Session session, TwoPhase transaction, int id) {
        return Stream.of(
                        transaction.begin(),
                        List.of("insert into account (id, balance) values (" + id + ", 0)"),
                        transaction.prepare())
                .flatMap(List::stream)
                .map(session::attempt)
                .filter(Attempt::refused)
                .findFirst();
    }

    /** The server may need a moment to notice that the session is gone. */
    private static Attempt commitWhenFree(Session session, TwoPhase transaction) {
        long end = System.nanoTime() + 5_000_000_000L;
        Attempt commit = session.attempt(transaction.commit());
        while (commit.refused() && System.nanoTime() < end) {
            commit = session.attempt(transaction.commit());
        }
        return commit;
    }
}
