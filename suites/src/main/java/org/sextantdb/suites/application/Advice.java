package org.sextantdb.suites.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sextantdb.harness.engine.ScriptSyntax;
import org.sextantdb.harness.migrate.Migration;
import org.sextantdb.harness.migrate.MigrationDirectory;
import org.sextantdb.harness.migrate.MigrationResult.Failure;
import org.sextantdb.harness.migrate.ScriptStatement;
import org.sextantdb.harness.migrate.rule.PortabilityRules;
import org.sextantdb.harness.session.ColumnName;

/** What to write instead of a statement that was refused, and which row of the matrix measured why. */
final class Advice {
    private Advice() {}

    static Optional<String> of(Went went, MigrationDirectory directory, ScriptSyntax syntax, ColumnName column) {
        Failure failure = went.failure();
        if (failure == null) {
            return Optional.empty();
        }
        List<ScriptStatement> before = new ArrayList<>();
        for (Migration migration : directory.migrations()) {
            if (migration.version().equals(failure.migration().version())) {
                break;
            }
            before.addAll(migration.up().statements(syntax));
        }
        before.addAll(failure.migration().up().statements(syntax).subList(0, failure.number() - 1));
        return PortabilityRules.advice(before, failure.statement(), column.family(), column.version())
                .map(found -> found.instead() + (found.see().isEmpty() ? "" : " (measured: " + found.see() + ")"));
    }
}
