package org.sextantdb.suites.isolation;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import org.sextantdb.harness.model.IsolationLevel;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Workspace;

/**
 * What tells the levels apart, weakest level first: each is asked by a case of its own, with the first level that
 * excludes it after Berenson et al. 1995, table 4.
 */
enum Phenomenon {
    DIRTY_READ(IsolationLevel.READ_COMMITTED, "dirty", AbortedRead::new),
    NON_REPEATABLE_READ(IsolationLevel.REPEATABLE_READ, "changed", NonRepeatableRead::new),
    READ_SKEW(IsolationLevel.REPEATABLE_READ, "skewed", ReadSkew::new),
    LOST_UPDATE(IsolationLevel.REPEATABLE_READ, "lost", LostUpdate::new),
    WRITE_SKEW(IsolationLevel.REPEATABLE_READ, "skewed", WriteSkew::new),
    PHANTOM(IsolationLevel.SERIALIZABLE, "phantom", PhantomRead::new),
    PREDICATE_WRITE_SKEW(IsolationLevel.SERIALIZABLE, "skewed", PredicateWriteSkew::new);

    private final IsolationLevel excludedFrom;
    private final String fact;
    private final Function<IsolationLevel, Case> question;

    Phenomenon(IsolationLevel excludedFrom, String fact, Function<IsolationLevel, Case> question) {
        this.excludedFrom = excludedFrom;
        this.fact = fact;
        this.question = question;
    }

    boolean isExcludedAt(IsolationLevel level) {
        return level.atLeast(excludedFrom);
    }

    /** As facts spell it: {@code lost-update}. */
    String text() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Those that sessions show which ask for {@code level}. */
    static Set<Phenomenon> shownAt(IsolationLevel level, Workspace db) throws Exception {
        Set<Phenomenon> shown = EnumSet.noneOf(Phenomenon.class);
        for (Phenomenon phenomenon : values()) {
            String seen = phenomenon.question.apply(level).observe(db).facts().get(phenomenon.fact);
            if ("true".equals(seen)) {
                shown.add(phenomenon);
            }
            db.session("setup").run("drop table account");
        }
        return shown;
    }

    /**
     * The strongest level that shows no more than these. One kind of REPEATABLE READ has no name in the literature:
     * it reads a snapshot and writes the newest rows.
     */
    static String level(Set<Phenomenon> shown) {
        if (shown.contains(DIRTY_READ)) {
            return "read-uncommitted";
        }
        if (shown.contains(NON_REPEATABLE_READ) || shown.contains(READ_SKEW)) {
            return "read-committed";
        }
        if (shown.contains(LOST_UPDATE)) {
            return "snapshot-for-reads-only";
        }
        if (shown.contains(WRITE_SKEW)) {
            return shown.contains(PHANTOM) ? "consistent-view" : "snapshot-isolation";
        }
        return shown.isEmpty() ? "serializable" : "repeatable-read";
    }
}
