package org.sextantdb.suites.isolation;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Workspace;

/** What an engine excludes beyond the level asked for: pleasant, until the application moves to one that does not. */
public record StrongerThanAsked(IsolationLevel level) implements Case {

    @Override
    public String asks() {
        return "Which phenomena does the engine exclude that the level asked for allows?";
    }

    @Override
    public Claim claim() {
        return Claim.none("a level says what must not happen, not what must")
                .stake(Stake.MEANING)
                .source(
                        "SQL-92 draft, 4.28: the levels differ in which phenomena are possible",
                        "https://www.contrib.andrew.cmu.edu/~shadow/sql/sql1992.txt")
                .advice("Do not rely on what this engine excludes beyond the level's name: others show it.");
    }

    @Override
    public Observation observe(Workspace db) throws Exception {
        Set<Phenomenon> shown = Phenomenon.shownAt(level, db);
        String excluded = Arrays.stream(Phenomenon.values())
                .filter(phenomenon -> !phenomenon.isExcludedAt(level) && !shown.contains(phenomenon))
                .map(Phenomenon::text)
                .collect(Collectors.joining(", "));
        return Observation.of("excludes", excluded.isEmpty() ? "none" : excluded)
                .and("in-effect", Phenomenon.level(shown));
    }
}
