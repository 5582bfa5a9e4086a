package org.sextantdb.harness.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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
 * <ul>
 *   <li>{@code begin}, {@code commit} and {@code rollback} are the driver's own; a session that has not begun is in
 *       autocommit mode. A transaction that an own statement begins ({@code start transaction read only}) is ended by
 *       statements, too.
 *   <li>{@code disconnect} cuts the session's connection as a lost network does; {@code terminate t1} lets another
 *       session end that of t1.
 *   <li>{@code within 1 s: …} gives a statement the driver's own time limit.
 *   <li>What stands behind {@code --} names the step.
 * </ul>
 *
 * A step of a session that waits is put back until it waits no more. After a refusal the session rolls back, as an
 * application does, and the rest of its transaction is skipped, unless the schedule is {@link #goingOn()}.
 */
public final class Schedule {
    private static final Pattern LINE = Pattern.compile("(\\w+):\\s*(.+?)(?:\\s+--\\s*([\\w-]+))?");

    private static final Pattern BEGINS =
            Pattern.compile("(start transaction|begin \\w).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** A step as written. */
    record Written(String session, String statement, String name) {
        Step skipped() {
            return new Step(session, statement, name, null, "");
        }

        /** The session that this step ends, if it does. */
        Optional<String> terminates() {
            return statement.startsWith("terminate ")
                    ? Optional.of(statement.substring("terminate ".length()).strip())
                    : Optional.empty();
        }
    }

    private final List<Written> steps;
    private final boolean goesOn;

    private Schedule(List<Written> steps, boolean goesOn) {
        this.steps = List.copyOf(steps);
        this.goesOn = goesOn;
    }

    /** Whether a statement other than {@code begin} begins a transaction. */
    static boolean begins(String statement) {
        return BEGINS.matcher(statement).matches();
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
        return new Schedule(steps, false);
    }

    /** The same, but that after a refusal the session goes on in its transaction, as careless applications do. */
    public Schedule goingOn() {
        return new Schedule(steps, true);
    }

    boolean goesOn() {
        return goesOn;
    }

    /** The names of the sessions, in the order in which they first appear. */
    public List<String> sessions() {
        return steps.stream().map(Written::session).distinct().toList();
    }

    List<Written> steps() {
        return steps;
    }

    /**
     * Plays the schedule in fresh sessions.
     *
     * @param level what they ask for; null for the engine's default
     * @throws LevelRefusedException where the engine refuses the level
     * @throws InconclusiveException where a connection is lost, or a step neither ends nor can be cancelled
     */
    public Played play(Workspace db, @Nullable IsolationLevel level) {
        try (Player player = new Player(db, this)) {
            return player.play(level);
        }
    }
}
