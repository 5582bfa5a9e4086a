package org.sextantdb.harness.migrate;

import java.util.List;
import org.sextantdb.harness.engine.ScriptSyntax;

/** Cuts a script into statements, as the engine's own command line does. */
final class ScriptSplitter {
    private final Script script;
    private final ScriptSyntax syntax;

    ScriptSplitter(Script script, ScriptSyntax syntax) {
        this.script = script;
        this.syntax = syntax;
    }

    List<ScriptStatement> statements() {
        throw new UnsupportedOperationException(script.file() + syntax);
    }
}
