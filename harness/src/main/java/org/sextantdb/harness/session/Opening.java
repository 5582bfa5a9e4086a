package org.sextantdb.harness.session;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.model.SqlError;

/**
 * What became of opening a session with properties that its driver may refuse. The caller shows by a session without
 * them that the server can be reached.
 *
 * @param session the session; empty where it was refused
 * @param error why it was refused, or null where it was not
 */
public record Opening(Optional<Session> session, @Nullable SqlError error) {

    /** {@code accepted} or {@code refused}. */
    public String verdict() {
        return error == null ? "accepted" : "refused";
    }
}
