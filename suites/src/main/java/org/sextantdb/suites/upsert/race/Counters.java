package org.sextantdb.suites.upsert.race;

import java.util.stream.Collectors;
import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Step;
import org.sextantdb.harness.session.Workspace;

/** The table of the schedules: a number for each key. A step that adds to one has a name that begins with {@code up}. */
final class Counters {
    private Counters() {}

    /** Makes the table, and a row of 10 for each key. */
    static Session create(Workspace db, int... ids) {
        Session setup = db.session("setup");
        setup.run("create table counter (id int primary key, n int)");
        for (int id : ids) {
            setup.run("insert into counter (id, n) values (" + id + ", 10)");
        }
        return setup;
    }

    /** Inserts the number, or adds it to the one that is there. */
    static String up(Dialect dialect, int id, int by) {
        return "insert into counter (id, n) values (" + id + ", " + by + ")"
                + dialect.onConflictUpdate("id", "n = counter.n + " + by);
    }

    /** Inserts 1, or adds 1 to the number that is there. */
    static String up(Dialect dialect, int id) {
        return up(dialect, id, 1);
    }

    /** How many steps that add were acknowledged: by an answer and, where their session has begun, by its commit. */
    static int acknowledged(Played played) {
        return (int) played.steps().stream()
                .filter(step -> step.name().startsWith("up") && step.succeeded())
                .filter(step -> !hasBegun(played, step.session()) || played.committed(step.session()))
                .count();
    }

    private static boolean hasBegun(Played played, String session) {
        return played.steps().stream()
                .anyMatch(step ->
                        step.session().equals(session) && step.statement().equals("begin"));
    }

    /** Whether a statement was refused because of its key, although an upsert is asked for because the key may be there. */
    static boolean duplicateKey(Played played) {
        return played.steps().stream()
                .anyMatch(step -> step.refused() && step.text().equals("unique-violation"));
    }

    /** The classes of the refusals, {@code none} where there are none, without whose they were. */
    static String errors(Played played) {
        String errors = played.steps().stream()
                .filter(Step::refused)
                .map(Step::text)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return errors.isEmpty() ? "none" : errors;
    }

    /** What a session reads that was opened after all others had ended: {@code 1,11 2,20}. */
    static String atTheEnd(Workspace db) {
        return db.session("final")
                .query("select id, n from counter order by id")
                .text();
    }
}
