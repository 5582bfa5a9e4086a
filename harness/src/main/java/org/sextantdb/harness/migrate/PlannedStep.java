package org.sextantdb.harness.migrate;

import java.util.List;

/**
 * A migration that would run.
 *
 * @param statements what it would send
 * @param protection what protects it from being half done
 * @param loses the statements that throw rows away, of tables that have some
 */
public record PlannedStep(
        Migration migration,
        Direction direction,
        List<ScriptStatement> statements,
        Protection protection,
        List<ScriptStatement> loses) {
    public PlannedStep {
        statements = List.copyOf(statements);
        loses = List.copyOf(loses);
    }
}
