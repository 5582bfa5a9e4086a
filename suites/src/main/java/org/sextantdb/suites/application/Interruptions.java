package org.sextantdb.suites.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sextantdb.harness.migrate.Direction;
import org.sextantdb.harness.migrate.Migration;
import org.sextantdb.harness.migrate.MigrationRefusedException;
import org.sextantdb.harness.migrate.MigrationResult;
import org.sextantdb.harness.migrate.MigrationRunner;
import org.sextantdb.harness.migrate.MigrationStatus;
import org.sextantdb.harness.migrate.RunnerOptions;
import org.sextantdb.harness.migrate.ScriptStatement;
import org.sextantdb.harness.model.TranscriptLine;
import org.sextantdb.harness.schema.SchemaDiff;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/**
 * Every migration is cut off before each of its statements and behind the last one, and another runner goes on. One pass
 * through all migrations cuts each of them at the same place.
 */
final class Interruptions {
    private final Walk walk;
    private final Map<String, Seen> seen = new LinkedHashMap<>();

    private Interruptions(Walk walk) {
        this.walk = walk;
    }

    /**
     * What became of one migration.
     *
     * @param cuts how often it was cut off
     * @param states how the tracking table called it, once for each cut, without repetition
     * @param problems what was wrong afterwards, in words
     */
    record Seen(int cuts, List<String> states, List<String> problems, List<TranscriptLine> evidence) {}

    static Interruptions of(Walk walk, Workspace db) {
        Interruptions all = new Interruptions(walk);
        boolean more = true;
        for (int ran = 0; more; ran++) {
            more = all.pass(ran, db);
        }
        return all;
    }

    Seen of(Migration migration) {
        return seen.getOrDefault(migration.version(), new Seen(0, List.of(), List.of(), List.of()));
    }

    /** Cuts each migration after so many statements; false where none has as many. */
    private boolean pass(int ran, Workspace db) {
        boolean any = false;
        Workspace in = walk.room(db);
        List<WalkedStep> steps = walk.applied();
        for (int i = 0; i < steps.size(); i++) {
            in.transcript().take();
            Migration migration = steps.get(i).migration();
            boolean wasCut = cut(in, i + 1, ran);
            any |= wasCut;
            Session session = in.session("second");
            MigrationRunner second = walk.runner(session, i + 1);
            String state = wasCut ? state(second, migration) : "not-cut";
            List<String> problems = goOn(second, steps.get(i));
            session.cut();
            if (wasCut) {
                note(migration, state, problems, in.transcript().take());
            }
            if (!problems.isEmpty()) {
                in = walk.room(db);
                walk.runner(in.session("runner"), i + 1).up();
            }
        }
        return any;
    }

    /** Whether the migration has so many statements, and was cut off behind them. */
    private boolean cut(Workspace in, int count, int ran) {
        Session first = in.session("first");
        try {
            walk.runner(
                            first,
                            count,
                            RunnerOptions.scratch()
                                    .withWatch((migration, way, number, statement) ->
                                            cutAfter(ran, number, first, statement, way)))
                    .up();
            return false;
        } catch (CutOff expected) {
            return true;
        } finally {
            first.cut();
        }
    }

    private static void cutAfter(int ran, int number, Session first, ScriptStatement statement, Direction way) {
        if (number == ran + 1) {
            first.cut();
            throw new CutOff(statement.where() + " " + way.text());
        }
    }

    private static String state(MigrationRunner second, Migration migration) {
        return second.status().stream()
                .filter(one -> one.version().equals(migration.version()))
                .map(MigrationStatus::state)
                .findFirst()
                .orElse(MigrationStatus.State.MISSING_FILE)
                .text();
    }

    private static List<String> goOn(MigrationRunner second, WalkedStep step) {
        MigrationResult result;
        try {
            result = second.up();
        } catch (MigrationRefusedException dirty) {
            if (dirty.reason() != MigrationRefusedException.Reason.DIRTY) {
                return List.of(String.valueOf(dirty.getMessage()));
            }
            result = second.resume();
        }
        MigrationResult.Failure failure = result.failure();
        return failure == null
                ? SchemaDiff.between(step.after(), second.schema())
                : List.of("refused at " + failure.statement().where());
    }

    private void note(Migration migration, String state, List<String> problems, List<TranscriptLine> evidence) {
        Seen before = of(migration);
        List<String> states = new ArrayList<>(before.states());
        if (!states.contains(state)) {
            states.add(state);
        }
        List<String> all = new ArrayList<>(before.problems());
        problems.stream().filter(one -> !all.contains(one)).forEach(all::add);
        List<TranscriptLine> lines = new ArrayList<>(before.evidence());
        lines.addAll(evidence);
        seen.put(migration.version(), new Seen(before.cuts() + 1, states, all, lines));
    }
}
