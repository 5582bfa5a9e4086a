package org.sextantdb.harness.migrate.rule;

import java.util.List;
import java.util.Optional;
import org.sextantdb.harness.judge.VersionRange;

/**
 * What some engines do with a way to write something.
 *
 * @param name of the rule
 * @param find what it looks for, any of these; empty for a rule that has a {@link #check}
 * @param unless where one of these is found in the statement, it is something else
 * @param check what reads more than words; empty for a rule that finds by words
 * @param from the syntaxes in which it was written; empty for all
 * @param families of engines that it is about
 * @param versions of these
 * @param once whether one place in a statement says it all
 * @param example a statement that breaks it, and its neighbour
 */
record Rule(
        String name,
        List<TokenPattern> find,
        List<TokenPattern> unless,
        Optional<Check> check,
        List<String> from,
        List<String> families,
        VersionRange versions,
        String what,
        String instead,
        String see,
        boolean silent,
        boolean once,
        Example example) {

    /**
     * What shows the rule.
     *
     * @param before statements that both need
     * @param breaks the statement that the rule finds
     * @param line of it, at which the word stands
     * @param passes its neighbour, which the engine takes as it is meant
     */
    record Example(List<String> before, String breaks, int line, String passes) {}

    boolean isAbout(String family, String version) {
        return families.contains(family) && versions.contains(version);
    }
}
