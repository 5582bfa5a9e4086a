package org.sextantdb.harness.migrate;

import java.util.List;
import org.sextantdb.harness.session.Session;

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

    /** What a migration would do in a session's database; a migration that nobody wrote a way down for does nothing there. */
    static PlannedStep of(Migration migration, Direction direction, Session session) {
        Script script =
                direction == Direction.UP ? migration.up() : migration.down().orElse(migration.up());
        List<ScriptStatement> statements =
                direction == Direction.DOWN && migration.down().isEmpty()
                        ? List.of()
                        : script.statements(session.dialect().scriptSyntax());
        return new PlannedStep(
                migration,
                direction,
                statements,
                Protection.of(script, statements, session.dialect()),
                statements.stream()
                        .filter(one -> LostRows.by(one.sql(), session))
                        .toList());
    }
}
