package org.sextantdb.reports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.sextantdb.harness.results.RunResults;

/**
 * A run and what a message calls it. The name is told on a terminal and never published.
 *
 * @param name the file it was read from, or {@code run 2}
 */
public record NamedRun(String name, RunResults results) {

    /** Runs that nobody named, by their place. */
    static List<NamedRun> numbered(Collection<RunResults> runs) {
        List<NamedRun> named = new ArrayList<>();
        runs.forEach(run -> named.add(new NamedRun("run " + (named.size() + 1), run)));
        return named;
    }
}
