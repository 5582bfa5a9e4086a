package org.sextantdb.suites.charset;

import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Session;

/** The two ways by which a text gets into a statement; they take different code in the driver and in the server. */
public enum Road {
    LITERAL,
    PARAMETER;

    /** Runs {@code sql}, whose only question mark stands for {@code text}. */
    Attempt attempt(Session session, Dialect dialect, String sql, String text) {
        return this == PARAMETER
                ? session.attempt(sql, text)
                : session.attempt(sql.replace("?", dialect.literal(text)));
    }
}
