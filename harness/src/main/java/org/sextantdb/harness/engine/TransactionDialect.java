package org.sextantdb.harness.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sextantdb.harness.model.IsolationLevel;

/** How transactions are begun, bounded and ended; part of {@link Dialect}. */
public interface TransactionDialect extends LiteralDialect {

    /** The statement that sets the level for the session's next transactions; empty where the engine has one level. */
    default Optional<String> setIsolation(IsolationLevel level) {
        return Optional.of("set session characteristics as transaction isolation level " + level.sql());
    }

    /** The statement that begins a transaction. */
    default String beginStatement() {
        return "start transaction";
    }

    /** The lock that others may share, behind a SELECT: the standard has none. */
    default String forShare() {
        return "for share";
    }

    /** Statements that bound how long this session waits for a lock of rows, in whole seconds. */
    List<String> lockWaitLimit(int seconds);

    /** Statements that bound how long a schema statement of this session waits for others to leave its table. */
    default List<String> schemaWaitLimit(int seconds) {
        return lockWaitLimit(seconds);
    }

    /** The statement that begins a transaction which holds the right to write from its beginning; empty where none does. */
    default Optional<String> beginWriting() {
        return Optional.empty();
    }

    /** The statement by which another session ends the one with that id; empty where nobody can. */
    default Optional<String> terminate(long sessionId) {
        return Optional.empty();
    }

    /** The query for the level that the session has been granted. */
    String isolationGranted();

    /** The statements that begin a transaction in which nothing may be written. */
    default List<String> beginReadOnly() {
        return List.of("start transaction read only");
    }

    /** The statement that begins a transaction beside which nobody else may write or read; empty where none does. */
    default Optional<String> beginExclusive() {
        return Optional.empty();
    }

    /** The statement that begins a transaction which locks nothing before it commits; empty where there is no choice. */
    default Optional<String> beginOptimistic() {
        return Optional.empty();
    }

    /** The statement that begins a transaction which locks what it changes; empty where there is no choice. */
    default Optional<String> beginPessimistic() {
        return Optional.empty();
    }

    /** Driver properties with which every transaction begins with the right to write; empty where there are none. */
    default Map<String, String> writingTransactions() {
        return Map.of();
    }

    /** A transaction in two phases under a name that no other one on the server has. */
    default TwoPhase twoPhase(String name) {
        String quoted = literal(name);
        return new TwoPhase(
                List.of("xa start " + quoted),
                List.of("xa end " + quoted, "xa prepare " + quoted),
                "xa commit " + quoted,
                "xa rollback " + quoted);
    }
}
