package org.sextantdb.harness.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.engine.LockView;
import org.sextantdb.harness.model.ErrorClass;

/**
 * Tells which steps wait for a lock. The server's own lock view knows it, seen twice in a row; time decides only where
 * there is no view, where this user may not look, or where the view is blind to a wait.
 */
final class Waits implements AutoCloseable {
    /** What the transcript names where no view told it. */
    static final String BY_TIME = "time";

    /** Sightings in a row that make a wait: one may be a lock that is handed over just now. */
    private static final int SIGHTINGS = 2;

    /** Without a lock view a step that takes longer than this waits. */
    private static final long WITHOUT_VIEW_MILLIS = 2_000;

    /**
     * Where there is a view, it is believed longer, since a busy server is slow and makes nobody wait; but less long than
     * {@link org.sextantdb.harness.engine.EngineFamily#boundWaits()} lets a lock be waited for, or the limit would end a
     * wait that the view is blind to.
     */
    private static final long BESIDE_VIEW_MILLIS = 3_500;

    private final Workspace db;
    private @Nullable LockView view;
    private @Nullable Connection monitor;

    Waits(Workspace db) {
        this.db = db;
        this.view = db.family().lockView().orElse(null);
    }

    /** How long to wait between two looks. */
    long intervalMillis() {
        LockView known = view;
        return known == null ? 20 : Math.max(1, known.interval().toMillis());
    }

    /** One look at all lanes that are open; those that wait are marked and returned. */
    List<Lane> look(List<Lane> open) {
        Set<Long> waiting = waiting(open);
        long byTime = view == null ? WITHOUT_VIEW_MILLIS : BESIDE_VIEW_MILLIS;
        return open.stream()
                .filter(lane -> {
                    LockView known = view;
                    if (lane.seen(waiting.contains(lane.serverId)) >= SIGHTINGS && known != null) {
                        lane.waitsAsSeenBy(known.name());
                        return true;
                    }
                    if (lane.runningMillis() > byTime) {
                        lane.seen(true);
                        lane.waitsAsSeenBy(BY_TIME);
                        return true;
                    }
                    return false;
                })
                .toList();
    }

    private Set<Long> waiting(List<Lane> open) {
        LockView known = view;
        if (known == null) {
            return Set.of();
        }
        try {
            Connection asked = monitor;
            if (asked == null) {
                asked = db.monitor();
                monitor = asked;
            }
            Map<Long, Lane> byId = new HashMap<>();
            open.forEach(lane -> byId.put(lane.serverId, lane));
            return known.waiting(asked, byId.keySet());
        } catch (SQLException e) {
            if (db.classify(e) != ErrorClass.PERMISSION) {
                throw new InconclusiveException("the lock view could not be asked: " + e.getMessage());
            }
            view = null;
            return Set.of();
        }
    }

    /** Asks a session for its id on the server, by which the view names it. */
    void identify(Lane lane) {
        LockView known = view;
        if (known == null) {
            return;
        }
        try {
            lane.serverId = lane.session.serverId(known.sessionIdQuery());
        } catch (SQLException e) {
            throw new InconclusiveException("a session could not be asked for its id: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        Connection open = monitor;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException alreadyGone) {
                return;
            }
        }
    }
}
