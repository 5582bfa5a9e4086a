package org.sextantdb.harness.run;

import org.sextantdb.harness.engine.Column;
import org.sextantdb.harness.model.ResultLine;

/** Who wants to know how a run goes. Called from several threads. */
public interface Progress {
    /** Says nothing. */
    Progress SILENT = new Progress() {};

    default void starting(Column column) {}

    /** Something that takes long: a download, a build. */
    default void note(Column column, String text) {}

    default void ready(Column column, ResultLine.Engine line) {}

    default void notRun(Column column, String reason) {}

    /** A cell is done: the {@code done}th of {@code total} in the whole run. */
    default void cell(Column column, ResultLine.Cell cell, int done, int total) {}
}
