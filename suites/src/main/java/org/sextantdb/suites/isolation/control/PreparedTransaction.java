package org.sextantdb.suites.isolation.control;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
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
                .advice(
                        "Where there is no two-phase commit, write what is to be done elsewhere into a table of the same commit.")
                .source(
                        "X/Open CAE Specification, Distributed Transaction Processing: the XA Specification",
                        "https://pubs.opengroup.org/onlinepubs/009680699/toc.pdf");
    }

    @Override
    public Observation observe(Workspace db) {
        Accounts.create(db);
        Session session = db.session("s");
        Deque<TwoPhase> open = new ArrayDeque<>();
        try {
            return observe(db, session, open);
        } finally {
            // What stays prepared keeps its locks for ever, and its database cannot be dropped.
            if (!open.isEmpty()) {
                close(session);
                Session cleaner = db.session("cleaner");
                open.forEach(transaction -> untilFree(() -> cleaner.attempt(transaction.rollback())));
            }
        }
    }

    private static Observation observe(Workspace db, Session session, Deque<TwoPhase> open) {
        Optional<Attempt> refusal = prepare(session, open, 3);
        if (refusal.isPresent()) {
            open.clear();
            return Observation.of("prepared", false)
                    .and("survives", "not asked")
                    .and("committed-beside-its-session", "not asked")
                    .refusedBy(refusal.get().error());
        }
        Session other = db.session("other");
        Attempt beside = other.attempt(open.element().commit());
        if (beside.refused()) {
            session.run(open.element().rollback());
        }
        open.remove();
        prepare(session, open, 4);
        close(session);
        Attempt commit = untilFree(() -> other.attempt(open.element().commit()));
        boolean there = Accounts.atTheEnd(db).endsWith("4,0");
        if (!commit.refused()) {
            open.remove();
        }
        return Observation.of("prepared", true)
                .and("survives", !commit.refused() && there)
                .and("committed-beside-its-session", beside.verdict());
    }

    /** @return the refusal, if one of the statements was refused */
    private static Optional<Attempt> prepare(Session session, Deque<TwoPhase> open, int id) {
        TwoPhase transaction = session.dialect().twoPhase("sextant-" + UUID.randomUUID());
        open.add(transaction);
        return Stream.of(
                        transaction.begin(),
                        List.of("insert into account (id, balance) values (" + id + ", 0)"),
                        transaction.prepare())
                .flatMap(List::stream)
                .map(session::attempt)
                .filter(Attempt::refused)
                .findFirst();
    }

    private static void close(Session session) {
        session.attemptWith("close", connection -> {
            connection.close();
            return Session.done();
        });
    }

    /** The server may need a moment to notice that the session is gone. */
    private static Attempt untilFree(Supplier<Attempt> end) {
        long limit = System.nanoTime() + 5_000_000_000L;
        Attempt attempt = end.get();
        while (attempt.refused() && System.nanoTime() < limit) {
            LockSupport.parkNanos(20_000_000);
            attempt = end.get();
        }
        return attempt;
    }
}
