package org.sextantdb.harness.server;

import java.util.Map;
import java.util.Optional;
import org.sextantdb.harness.engine.Engine;
import org.sextantdb.harness.engine.Identity;
import org.sextantdb.harness.engine.JdbcTarget;

/** A running server that was asked who it is. Closing it stops what the kit started, and only that. */
public interface Server extends AutoCloseable {

    /** The engine whose server this is. */
    Engine engine();

    /** How to reach it with the right to make databases; for an engine inside the driver, the directory of its files. */
    JdbcTarget administrator();

    /** What it answered when it was asked who it is. */
    Identity identity();

    /** {@code kind}, and what identifies the server to a reader: an artifact, an image and its digest. */
    Map<String, String> source();

    /** The settings that change answers, as the administrator sees them. */
    Map<String, String> settings();

    /** {@code name} and {@code version} of the JDBC driver. */
    Map<String, String> driver();

    /** How long it took from the start until it answered, without downloads. */
    long startMillis();

    /** The database that the user lent, empty and to be left empty; none where the kit makes its own. */
    default Optional<String> lentDatabase() {
        return Optional.empty();
    }

    /** Called before a run makes its first database here: {@code sextant_<run id>_<number>}. */
    default void usedBy(String runId) {}

    @Override
    void close();
}
