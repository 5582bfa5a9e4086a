package org.sextantdb.harness.session;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.SqlError;

/**
 * A schedule that was played.
 *
 * @param granted the level that the server says it granted
 * @param steps all steps in the order of the schedule
 */
public record Played(String granted, List<Step> steps) {

    /**
     * The step with that name.
     *
     * @throws IllegalArgumentException where the schedule names no such step
     */
    public Step at(String name) {
        return steps.stream()
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the schedule names no step '" + name + "'"));
    }

    /** What the step with that name answered: {@code 1,10}, {@code 2}, {@code unique-violation}, {@code skipped}. */
    public String text(String name) {
        return at(name).text();
    }

    /** How the step with that name ended: {@code accepted}, {@code waits, unique-violation}; see {@link Step#ending()}. */
    public String ending(String name) {
        return at(name).ending();
    }

    /** The error of the step with that name, or null. */
    public @Nullable SqlError error(String name) {
        Attempt attempt = at(name).attempt();
        return attempt == null ? null : attempt.error();
    }

    /** Whether the session's last commit went through. */
    public boolean committed(String session) {
        return steps.stream()
                .filter(step ->
                        step.session().equals(session) && step.statement().equals("commit"))
                .reduce((first, last) -> last)
                .map(Step::succeeded)
                .orElse(false);
    }

    /** Whether the commits of all sessions went through. */
    public boolean allCommitted() {
        return steps.stream().map(Step::session).distinct().allMatch(this::committed);
    }

    /**
     * How the engine kept the sessions apart: {@code none}, {@code waits}, {@code deadlock},
     * {@code waits, serialization-failure}. Without this an application does not know what to catch.
     */
    public String mechanism() {
        String waits = steps.stream().filter(Step::waited).map(Step::seenBy).anyMatch(Waits.BY_TIME::equals)
                ? "waits (time)"
                : "waits";
        boolean waited = steps.stream().anyMatch(Step::waited);
        String refusals = steps.stream()
                .map(Step::attempt)
                .filter(Objects::nonNull)
                .filter(Attempt::refused)
                .map(Attempt::verdict)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        if (!waited) {
            return refusals.isEmpty() ? "none" : refusals;
        }
        return refusals.isEmpty() ? waits : waits + ", " + refusals;
    }

    /**
     * An observation that begins with what every isolation case reports: the level granted, and how the sessions were kept
     * apart.
     */
    public Observation observe(String fact, Object value) {
        return Observation.of(fact, value).and("granted", granted).and("mechanism", mechanism());
    }
}
