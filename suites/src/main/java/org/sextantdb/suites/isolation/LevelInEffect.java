package org.sextantdb.suites.isolation;

import java.util.Set;
import java.util.stream.Collectors;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/**
 * The level asked for, the level that the server says it grants, and the level in effect, by which phenomena the sessions
 * show: three facts that need not agree.
 */
public record LevelInEffect(IsolationLevel level) implements Case {

    @Override
    public String asks() {
        return "Does the engine show phenomena that the level asked for excludes?";
    }

    @Override
    public Claim claim() {
        return Claim.that("shows-excluded", "none")
                .stake(Stake.DATA)
                .source(
                        "Berenson et al. 1995, A Critique of ANSI SQL Isolation Levels, table 4",
                        "https://arxiv.org/abs/cs/0701157")
                .advice("Choose the level by what it excludes on every engine that is used, not by its name.");
    }

    @Override
    public Observation observe(Workspace db) throws Exception {
        Session session = db.session("s");
        session.requireIsolation(level);
        session.begin();
        String granted = session.isolationGranted();
        session.rollback();
        Set<Phenomenon> shown = Phenomenon.shownAt(level, db);
        String excluded = shown.stream()
                .filter(phenomenon -> phenomenon.isExcludedAt(level))
                .map(Phenomenon::text)
                .collect(Collectors.joining(", "));
        return Observation.of("shows-excluded", excluded.isEmpty() ? "none" : excluded)
                .and("asked", level.text())
                .and("granted", granted)
                .and("in-effect", Phenomenon.level(shown));
    }
}
