package org.sextantdb.harness.server;

import org.sextantdb.harness.engine.Column;

/** A road to a running server. */
interface ServerSource {

    SourceKind kind();

    /** Whether this road is open, answered within seconds; starts, downloads and changes nothing. */
    Offer offer(Column column);

    /**
     * Starts a server, or connects to the one that is there.
     *
     * @throws UnavailableException where the road turns out to be closed after all
     */
    Server start(Column column) throws UnavailableException;
}
