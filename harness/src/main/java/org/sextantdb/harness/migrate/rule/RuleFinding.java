package org.sextantdb.harness.migrate.rule;

import org.sextantdb.harness.migrate.ScriptStatement;

/**
 * A place in a migration that does not do on the asked engine what it does where it was written.
 *
 * @param rule name of the rule: {@code partial-index}
 * @param statement where it stands
 * @param line of the file, of the very word
 * @param what would happen on this engine, in one line
 * @param instead what to write
 * @param see id of the case in the matrix that measured it; empty where no case asks that yet
 * @param silent whether the engine accepts it and does something else
 */
public record RuleFinding(
        String rule, ScriptStatement statement, int line, String what, String instead, String see, boolean silent) {

    /** {@code mysql/002_orders.up.sql:15}. */
    public String where() {
        return statement.file() + ":" + line;
    }
}
