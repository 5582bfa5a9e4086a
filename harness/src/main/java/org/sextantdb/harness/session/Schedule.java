package org.sextantdb.harness.session;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sextantdb.harness.model.IsolationLevel;

/**
 * Steps of several sessions in a fixed order, as a text that reads like the literature:
 *
 * <pre>
 * t1: begin
 * t2: begin
 * t1: update counter set n = 11 where id = 1
 * t2: update counter set n = 12 where id = 1
 * t1: commit
 * t2: commit
 * t2: select n from counter where id = 1   -- final
 * </pre>
 *
 * {@code begin}, {@code commit} and {@code rollback} are the driver's own; a session that has not begun is in autocommit
 * mode. What stands behind {@code --} names the step. A step of a session that waits is put back until it waits no more.
 * After a refusal the session rolls back, as an application does, and the rest of its transaction is skipped.
 */
public final class Schedule {
    private static final Pattern LINE = Pattern.compile("(\\w+):\\s*(.+?)(?:\\s+--\\s*([\\w-]+))?");

    /** A step as written. */
    record Written(String session, String statement, String name) {}

    private final List<Written> steps;

    private Schedule(List<Written> steps) {
        this.steps = List.copyOf(steps);
    }

    /**
     * Reads a schedule; empty lines are passed over.
     *
     * @throws IllegalArgumentException for a line that is no step
     */
    public static Schedule parse(String text) {
        List<Written> steps = new ArrayList<>();
        for (String line : text.strip().split("\n")) {
            if (line.isBlank()) {
                continue;
            }
            Matcher step = LINE.matcher(line.strip());
            if (!step.matches()) {
                throw new IllegalArgumentException("not a step: '" + line + "'; write 'session: statement'");
            }
            String name = step.group(3) == null ? "" : step.group(3);
            steps.add(new Written(step.group(1), step.group(2), name));
        }
        return new Schedule(steps);
    }

    /** The names of the sessions, in the order in which they first appear. */
    public List<String> sessions() {
        return steps.stream().map(Written::session).distinct().toList();
    }

    List<Written> steps() {
        return steps;
    }

    /** Plays the schedule in fresh sessions that ask for {@code level}. */
    public Played play(Workspace db, IsolationLevel level) {
        try (Player player = new Player(db, this)) {
            return player.play(level);
        }
    }
}
