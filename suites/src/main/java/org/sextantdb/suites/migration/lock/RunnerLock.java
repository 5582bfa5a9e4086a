package org.sextantdb.suites.migration.lock;

import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Session;

/** How a runner of migrations keeps a second one away; each is asked of everybody as it is written here. */
public enum RunnerLock {
    ADVISORY_LOCK(false, "select pg_try_advisory_lock(7)", "t", "select pg_advisory_unlock(7)"),
    ADVISORY_XACT_LOCK(true, "select pg_try_advisory_xact_lock(7)", "t", ""),
    GET_LOCK(
            false,
            "select get_lock(concat('mig.', database()), 0)",
            "1",
            "select release_lock(concat('mig.', database()))"),
    ROW_CLAIMED(
            false,
            "update migration_lock set holder = 1 where id = 1 and holder is null",
            "1",
            "update migration_lock set holder = null where id = 1"),
    ROW_INSERTED(
            false,
            "insert into migration_lock (id, holder) values (2, 1)",
            "1",
            "delete from migration_lock where id = 2"),
    ROW_WRITTEN(true, "update migration_lock set holder = 1 where id = 1", "1", ""),
    ROW_FOR_UPDATE(true, "select id from migration_lock where id = 1 for update", "1", ""),
    ROW_FOR_UPDATE_NOWAIT(true, "select id from migration_lock where id = 1 for update nowait", "1", ""),
    BEGIN_IMMEDIATE(false, "begin immediate", "", "rollback"),
    BEGIN_EXCLUSIVE(false, "begin exclusive", "", "rollback"),
    LOCK_TABLES(false, "lock tables migration_lock write", "", "unlock tables"),
    LOCK_TABLE(true, "lock table migration_lock in access exclusive mode", "", "");

    private final boolean inTransaction;
    private final String take;
    private final String yes;
    private final String release;

    RunnerLock(boolean inTransaction, String take, String yes, String release) {
        this.inTransaction = inTransaction;
        this.take = take;
        this.yes = yes;
        this.release = release;
    }

    /** Makes the row that some of them lock. */
    static void create(Session session) {
        session.run("create table migration_lock (id int primary key, holder int)");
        session.run("insert into migration_lock (id) values (1)");
    }

    /** Whether what it writes is committed at once, so that only another write takes it back. */
    boolean staysWritten() {
        return this == ROW_CLAIMED || this == ROW_INSERTED;
    }

    boolean inTransaction() {
        return inTransaction;
    }

    /** As part of a question: {@code SELECT … FOR UPDATE}. */
    String words() {
        return switch (this) {
            case ADVISORY_LOCK -> "pg_try_advisory_lock";
            case ADVISORY_XACT_LOCK -> "pg_try_advisory_xact_lock";
            case GET_LOCK -> "GET_LOCK";
            case ROW_CLAIMED -> "a row that an UPDATE claims";
            case ROW_INSERTED -> "a row that is inserted";
            case ROW_WRITTEN -> "a row written in an open transaction";
            case ROW_FOR_UPDATE -> "SELECT … FOR UPDATE";
            case ROW_FOR_UPDATE_NOWAIT -> "SELECT … FOR UPDATE NOWAIT";
            case BEGIN_IMMEDIATE -> "BEGIN IMMEDIATE";
            case BEGIN_EXCLUSIVE -> "BEGIN EXCLUSIVE";
            case LOCK_TABLES -> "LOCK TABLES … WRITE";
            case LOCK_TABLE -> "LOCK TABLE … IN ACCESS EXCLUSIVE MODE";
        };
    }

    /** Opens a session that waits no longer than a second for anything. */
    static Session runner(org.sextantdb.harness.session.Workspace db, String name) {
        Session session = db.session(name);
        db.dialect().lockWaitLimit(1).forEach(session::run);
        db.dialect().schemaWaitLimit(1).forEach(session::run);
        return session;
    }

    /** Takes it, or is refused. */
    Attempt take(Session session) {
        if (inTransaction) {
            session.begin();
        }
        Attempt taken = session.attempt(take);
        if (taken.refused() && inTransaction) {
            session.rollback();
        }
        return taken;
    }

    /** Whether the answer says that it is had; a function says no without an error. */
    boolean isHad(Attempt taken) {
        return !taken.refused() && (yes.isEmpty() || yes.equals(answer(taken)));
    }

    /** The answer as a fact. */
    String answer(Attempt taken) {
        if (taken.refused()) {
            return taken.verdict();
        }
        return yes.isEmpty() ? "accepted" : taken.count() < 0 ? taken.rows().text() : "" + taken.count();
    }

    /** Gives it back. */
    Attempt release(Session session) {
        return inTransaction ? session.rollback() : session.attempt(release);
    }
}
