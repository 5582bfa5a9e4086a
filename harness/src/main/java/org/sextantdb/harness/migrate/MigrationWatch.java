package org.sextantdb.harness.migrate;

/** Is told what the runner is about to do; whatever it throws ends the runner there and then. */
@FunctionalInterface
public interface MigrationWatch {
    /** Watches nothing. */
    MigrationWatch NOBODY = (migration, direction, number, statement) -> {};

    /**
     * Called before each statement of a script, and once behind the last one, before the runner writes down that all is done.
     *
     * @param number the statement's number in its script, counted from 1; behind the last one, one more
     * @param statement what comes; behind the last one, the last one again
     */
    void before(Migration migration, Direction direction, int number, ScriptStatement statement);
}
