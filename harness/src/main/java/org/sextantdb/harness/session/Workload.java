package org.sextantdb.harness.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.history.History;
import org.sextantdb.harness.history.Operation;
import org.sextantdb.harness.history.Transaction;
import org.sextantdb.harness.history.Transaction.Outcome;
import org.sextantdb.harness.model.ErrorClass;
import org.sextantdb.harness.model.IsolationLevel;

/**
 * Many transactions from several sessions at once, and a record of what each did. A transaction that is refused is rolled
 * back and not tried again. The statements stand in no transcript: they are too many.
 */
public final class Workload {
    private static final int SESSIONS = 8;
    private static final int SESSIONS_OF_ONE_WRITER = 4;

    /** Where one transaction writes at a time, more of them cost time and show no more. */
    private static final int SHARE_OF_ONE_WRITER = 4;

    /** No transaction is begun after this; a busy machine then gets a shorter history. */
    private static final Duration BEGIN_MAX = Duration.ofSeconds(6);

    private final Workspace db;
    private final IsolationLevel level;
    private final AtomicInteger next = new AtomicInteger();
    private volatile long start = System.nanoTime();

    private Workload(Workspace db, IsolationLevel level) {
        this.db = db;
        this.level = level;
    }

    /** What one transaction does. */
    public interface Body {
        /**
         * Acts; begin, commit and rollback are the workload's.
         *
         * @param number of the transaction, from 0
         */
        void run(int number, Client client);
    }

    /**
     * What became of it.
     *
     * @param granted the level that the server says it granted
     * @param history every transaction that was begun, in the order of their beginnings
     * @param refusals how many transactions were refused, by class of error
     */
    public record Played(String granted, History history, Map<String, Integer> refusals) {}

    /** A statement was refused: the transaction ends here. */
    private static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        RefusedException(String errorClass) {
            super(errorClass, null, false, false);
        }
    }

    /** How many transactions of a number that suits most engines are to be tried here. */
    public static int transactions(Workspace db, int usual) {
        return db.family().oneWriter() ? usual / SHARE_OF_ONE_WRITER : usual;
    }

    /**
     * Runs transactions until all are done or the time is over.
     *
     * @param transactions how many
     * @throws LevelRefusedException where the engine refuses the level
     * @throws InconclusiveException where sessions hang or all are lost
     */
    public static Played run(Workspace db, IsolationLevel level, int transactions, Body body) {
        return new Workload(db, level).run(transactions, body);
    }

    private Played run(int transactions, Body body) {
        Crew crew = new Crew(db, level, db.family().oneWriter() ? SESSIONS_OF_ONE_WRITER : SESSIONS);
        List<Worker> workers = crew.sessions().stream().map(Worker::new).toList();
        String granted = workers.get(0).granted();
        start = System.nanoTime();
        crew.work(workers.size(), (member, session) -> workers.get(member).work(transactions, body));
        List<Transaction> all = new ArrayList<>();
        Map<String, Integer> refusals = new TreeMap<>();
        for (Worker worker : workers) {
            all.addAll(worker.done);
            worker.refusals.forEach((error, count) -> refusals.merge(error, count, Integer::sum));
        }
        all.sort(Comparator.comparingInt(Transaction::id));
        if (all.isEmpty()) {
            throw new InconclusiveException("no transaction was answered");
        }
        return new Played(granted, new History(all), refusals);
    }

    private long elapsed() {
        return System.nanoTime() - start;
    }

    /** The session of one thread, as the body of a transaction sees it. */
    public static final class Client {
        private final Session session;
        private final List<Operation> operations = new ArrayList<>();

        private Client(Session session) {
            this.session = session;
        }

        /** Runs a query; where it is refused, the transaction ends and is rolled back. */
        public Rows query(String sql, @Nullable Object... parameters) {
            return answered(session.attempt(sql, parameters)).rows();
        }

        /** Runs a change; where it is refused, the transaction ends and is rolled back. */
        public long change(String sql, @Nullable Object... parameters) {
            return answered(session.attempt(sql, parameters)).count();
        }

        private Attempt answered(Attempt attempt) {
            if (attempt.refused()) {
                throw new RefusedException(attempt.verdict());
            }
            return attempt;
        }

        /** Writes down what was read, or what is about to be written. */
        public void record(Operation operation) {
            operations.add(operation);
        }
    }

    /** One session, in its own thread, and what it has done. */
    private final class Worker {
        private final Session session;
        private final List<Transaction> done = new ArrayList<>();
        private final Map<String, Integer> refusals = new TreeMap<>();

        Worker(Session session) {
            this.session = session;
        }

        String granted() {
            session.begin();
            String granted = session.isolationGranted();
            session.rollback();
            return granted;
        }

        void work(int transactions, Body body) {
            while (elapsed() < BEGIN_MAX.toNanos()) {
                int number = next.getAndIncrement();
                if (number >= transactions || !transaction(number, body)) {
                    return;
                }
            }
        }

        /** Whether the session can go on. */
        private boolean transaction(int number, Body body) {
            Client client = new Client(session);
            long invoked = elapsed();
            Outcome outcome;
            boolean lost = false;
            boolean committing = false;
            try {
                session.begin();
                body.run(number, client);
                committing = true;
                Attempt commit = session.commit();
                outcome = commit.refused() ? refusedCommit(commit) : Outcome.COMMITTED;
                lost = outcome == Outcome.UNKNOWN;
            } catch (RefusedException e) {
                refusals.merge(String.valueOf(e.getMessage()), 1, Integer::sum);
                lost = !rolledBack();
                outcome = Outcome.ABORTED;
            } catch (InconclusiveException e) {
                refusals.merge(ErrorClass.CONNECTION_LOST.text(), 1, Integer::sum);
                outcome = committing ? Outcome.UNKNOWN : Outcome.ABORTED;
                lost = true;
            }
            done.add(new Transaction(
                    number + 1, session.name(), invoked, elapsed(), List.copyOf(client.operations), outcome));
            return !lost;
        }

        /** Only a refusal that is known to roll back says that nothing was committed. */
        private Outcome refusedCommit(Attempt commit) {
            refusals.merge(commit.verdict(), 1, Integer::sum);
            boolean aborted = commit.refusedAs(ErrorClass.SERIALIZATION_FAILURE)
                    || commit.refusedAs(ErrorClass.DEADLOCK)
                    || commit.refusedAs(ErrorClass.LOCK_TIMEOUT)
                    || commit.refusedAs(ErrorClass.TRANSACTION_ABORTED);
            return aborted && rolledBack() ? Outcome.ABORTED : Outcome.UNKNOWN;
        }

        /** A server undoes what a lost connection has not committed. */
        private boolean rolledBack() {
            try {
                return !session.rollback().refused();
            } catch (InconclusiveException lostMeanwhile) {
                return false;
            }
        }
    }

    /** Hands a history on to whoever wanted it kept. */
    public static void keep(Workspace db, History history) {
        db.keep(history);
    }

    /** Writes a line for each of these into the transcript, which has none of the load's statements. */
    public static void tell(Workspace db, Map<String, String> lines) {
        lines.forEach((what, answer) -> db.transcript().add("load", what, new Object[0], answer));
    }
}
