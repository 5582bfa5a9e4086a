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
 * @param granted the level that the server says it granted; {@code refused} where it refused to
 * @param levelRefusal the refusal of the level, or null
 * @param steps all steps in the order of the schedule
 */
public record Played(String granted, @Nullable SqlError levelRefusal, List<Step> steps) {

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
        return refusals.isEmpty() ? "waits" : "waits, " + refusals;
    }

    /**
     * An observation that begins with what every isolation case reports: the level granted, and how the sessions were kept
     * apart.
     */
    public Observation observe(String fact, Object value) {
        return Observation.of(fact, levelRefusal == null ? value : "level refused")
                .and("granted", granted)
                .and("mechanism", mechanism())
                .refusedBy(levelRefusal);
    }
}
