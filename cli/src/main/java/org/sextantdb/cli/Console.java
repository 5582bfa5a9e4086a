package org.sextantdb.cli;

import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Where a command writes. */
final class Console {
    private Console() {}

    /** Results. */
    static PrintWriter out(@Nullable CommandSpec spec) {
        return Objects.requireNonNull(spec, "picocli sets it").commandLine().getOut();
    }

    /** Progress and errors. */
    static PrintWriter err(@Nullable CommandSpec spec) {
        return Objects.requireNonNull(spec, "picocli sets it").commandLine().getErr();
    }

    /** Whether a person sits before it, so that a line may be overwritten; the launcher sees to it on JDK 22 and later. */
    @SuppressWarnings("SystemConsoleNull")
    static boolean isTerminal() {
        return System.console() != null && System.getenv("CI") == null && !"dumb".equals(System.getenv("TERM"));
    }

    /** Whether colour is wanted. */
    static boolean isColoured() {
        return isTerminal() && System.getenv("NO_COLOR") == null;
    }
}
