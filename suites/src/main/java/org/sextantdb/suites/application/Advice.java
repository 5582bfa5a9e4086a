package org.sextantdb.suites.application;

import java.util.Optional;
import org.sextantdb.harness.session.ColumnName;

/** What to write instead of a statement that was refused. */
final class Advice {
    private Advice() {}

    static Optional<String> of(Went went, ColumnName column) {
        return Optional.empty();
    }
}
