package org.sextantdb.harness.migrate;

import java.util.List;
import org.sextantdb.harness.engine.ScriptSyntax;

/**
 * A file of statements, or the part of a file that goes one way.
 *
 * @param file as the user knows it
 * @param firstLine the line of the file at which the text begins, counted from 1
 * @param text without byte order mark, lines ended by LF
 * @param inTransaction false where the file says that it must not run in a transaction
 * @param aloneWithout whether a statement that is refused inside a transaction runs without one where it is the only
 *     one, as its tool would have it
 */
public record Script(String file, int firstLine, String text, boolean inTransaction, boolean aloneWithout) {

    /** A script whose tool begins a transaction unless the file says otherwise. */
    public Script(String file, int firstLine, String text, boolean inTransaction) {
        this(file, firstLine, text, inTransaction, false);
    }

    /**
     * Its statements, in order.
     *
     * @throws org.sextantdb.harness.model.InputException for a quote or comment that nobody closes, with file and line
     */
    public List<ScriptStatement> statements(ScriptSyntax syntax) {
        return new ScriptSplitter(this, syntax).statements();
    }
}
