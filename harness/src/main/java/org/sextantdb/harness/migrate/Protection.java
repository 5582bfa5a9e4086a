package org.sextantdb.harness.migrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.engine.MigrationDialect;

/**
 * What protects a script from being half done.
 *
 * @param whole whether it runs in one transaction, which takes all of it back
 * @param why what is not protected, in sentences; empty where everything is
 */
public record Protection(boolean whole, List<String> why) {

    /**
     * What protects a script on an engine.
     *
     * @throws org.sextantdb.harness.model.InputException as {@link Script#statements}
     */
    public static Protection of(Script script, Dialect dialect) {
        return of(script, script.statements(dialect.scriptSyntax()), dialect);
    }

    /** What protects these statements on an engine. */
    static Protection of(Script script, List<ScriptStatement> statements, MigrationDialect dialect) {
        List<String> why = new ArrayList<>();
        boolean whole = true;
        if (!dialect.schemaInTransactions()) {
            whole = false;
            why.add("schema statements commit by themselves here: what ran before a failure stays");
        }
        if (!script.inTransaction()) {
            whole = false;
            why.add(script.file() + " asks to run without a transaction: what ran before a failure stays");
        }
        for (ScriptStatement statement : statements) {
            if (ScriptWords.endsTransactions(statement.sql())) {
                whole = false;
                why.add(statement.where() + " begins or ends a transaction of its own: what it commits stays");
            }
            Optional<String> outside = dialect.outsideTransactions(statement.sql());
            if (outside.isPresent()) {
                boolean alone = script.aloneWithout() && statements.size() == 1;
                whole = whole && !alone;
                why.add(statement.where() + " " + outside.get() + (alone ? ", and so runs without one" : ""));
            }
        }
        return new Protection(whole, List.copyOf(why));
    }
}
