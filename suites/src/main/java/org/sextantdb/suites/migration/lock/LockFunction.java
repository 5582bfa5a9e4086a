package org.sextantdb.suites.migration.lock;

import java.util.ArrayList;
import java.util.List;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Understood;

/**
 * The lock functions, asked in each way in which a runner may go wrong with them. The answers are one row of numbers, those
 * of a second session behind {@code other}.
 */
public record LockFunction(Form form) implements Case {
    private static final String NAME = "concat('mig.', database())";

    /** What is asked: statements, those of the second session with a {@code 2:} before them. */
    public enum Form {
        GET_LOCK_TWICE(get(NAME), get(NAME), release(NAME), "2:" + get(NAME), release(NAME), release(NAME)),
        GET_LOCK_AND_ROLLBACK(get(NAME), "begin", "rollback", "2:" + get(NAME), release(NAME)),
        GET_LOCK_TWO_NAMES(get(NAME), get(other("x")), "2:" + get(NAME), "2:" + get(other("x"))),
        GET_LOCK_NAME_CASE(get(other("x")), "2:" + get(other("X"))),
        GET_LOCK_NULL_NAME(get("null"), "2:" + get("null")),
        GET_LOCK_EMPTY_NAME(get("''"), "2:" + get("''")),
        GET_LOCK_NAME_OF_64(get("rpad(" + NAME + ", 64, 'x')"), "2:" + get("rpad(" + NAME + ", 64, 'x')")),
        GET_LOCK_NAME_OF_65(get("rpad(" + NAME + ", 65, 'x')"), "2:" + get("rpad(" + NAME + ", 65, 'x')")),
        GET_LOCK_NEGATIVE_TIMEOUT("select get_lock(" + NAME + ", -1)", "2:" + get(NAME)),
        GET_LOCK_TIMEOUT(get(NAME), "2:select get_lock(" + NAME + ", 1)"),
        RELEASE_LOCK_OF_OTHER(get(NAME), "2:" + release(NAME), release(NAME), release(NAME)),
        IS_USED_LOCK(
                "select is_used_lock(" + NAME + ") is null",
                get(NAME),
                "select is_used_lock(" + NAME + ") = connection_id()",
                "select is_free_lock(" + NAME + ")"),
        RELEASE_ALL_LOCKS(get(NAME), get(NAME), "select release_all_locks()", "2:" + get(NAME)),
        ADVISORY_LOCK_TWICE(
                "select pg_try_advisory_lock(7)",
                "select pg_try_advisory_lock(7)",
                "select pg_advisory_unlock(7)",
                "2:select pg_try_advisory_lock(7)",
                "select pg_advisory_unlock(7)",
                "select pg_advisory_unlock(7)"),
        ADVISORY_LOCK_AND_ROLLBACK(
                "begin", "select pg_try_advisory_lock(7)", "rollback", "2:select pg_try_advisory_lock(7)"),
        ADVISORY_XACT_LOCK_AND_ROLLBACK(
                "begin", "select pg_try_advisory_xact_lock(7)", "rollback", "2:select pg_try_advisory_xact_lock(7)"),
        ADVISORY_XACT_LOCK_IN_AUTOCOMMIT("select pg_try_advisory_xact_lock(7)", "2:select pg_try_advisory_lock(7)");

        private final List<String> steps;

        Form(String... steps) {
            this.steps = List.of(steps);
        }
    }

    private static String get(String name) {
        return "select get_lock(" + name + ", 0)";
    }

    private static String release(String name) {
        return "select release_lock(" + name + ")";
    }

    private static String other(String end) {
        return "concat('mig.', database(), '" + end + "')";
    }

    @Override
    public String asks() {
        return "What do the lock functions answer: "
                + form.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + "?";
    }

    @Override
    public Claim claim() {
        return Claim.none("lock functions are no standard's")
                .stake(Stake.DATA)
                .advice("Take only the one answer for yes that the manual names, and take NULL and an error for no.")
                .source(
                        "Locking functions, their names, counts and limits",
                        "https://dev.mysql.com/doc/refman/8.4/en/locking-functions.html")
                .source(
                        "Advisory lock functions",
                        "https://www.postgresql.org/docs/16/functions-admin.html#FUNCTIONS-ADVISORY-LOCKS");
    }

    @Override
    public Observation observe(Workspace db) {
        Session first = RunnerLock.runner(db, "first");
        Session second = RunnerLock.runner(db, "second");
        String known = form.name().startsWith("ADVISORY") ? "select pg_advisory_unlock(8)" : release("'none'");
        return Understood.not(db.session("alone"), known, "first", "other").orElseGet(() -> {
            List<String> own = new ArrayList<>();
            List<String> others = new ArrayList<>();
            for (String step : form.steps) {
                boolean isOther = step.startsWith("2:");
                Attempt answer = isOther ? second.attempt(step.substring(2)) : first.attempt(step);
                if (step.contains("select")) {
                    (isOther ? others : own)
                            .add(
                                    answer.refused()
                                            ? answer.verdict()
                                            : answer.rows().text());
                }
            }
            return Observation.of("first", String.join(" ", own)).and("other", String.join(" ", others));
        });
    }
}
