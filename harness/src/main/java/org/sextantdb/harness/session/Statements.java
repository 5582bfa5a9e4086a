package org.sextantdb.harness.session;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.engine.Dialect;

/** Whoever runs statements: a session by itself, or one in a load. A way to write is the same for both. */
public interface Statements {

    /** What differs in spelling here. */
    Dialect dialect();

    /** Runs a statement that may be refused; outside of {@link #transaction} it commits by itself. */
    Attempt attempt(String sql, @Nullable Object... parameters);

    /**
     * Begins a transaction, works and commits; where the work is refused, all is rolled back.
     *
     * @param work what to do, and what it answers in the end
     * @return the refusal of the work or of the commit, or what the work answers
     */
    Attempt transaction(Supplier<Attempt> work);
}
