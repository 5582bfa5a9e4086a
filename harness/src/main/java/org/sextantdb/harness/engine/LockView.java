package org.sextantdb.harness.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;

/** The server's own view of who waits for a lock. */
public interface LockView {

    /** What the view is called, as the transcript names it: {@code pg_blocking_pids}. */
    String name();

    /** The query by which a session asks for its own id on the server. */
    String sessionIdQuery();

    /**
     * The ids, of these, that wait for a lock right now.
     *
     * @param monitor a connection that is part of no schedule
     */
    Set<Long> waiting(Connection monitor, Set<Long> ids) throws SQLException;

    /** How long to wait between two looks: some views are caches that go stale when they are read too often. */
    Duration interval();
}
