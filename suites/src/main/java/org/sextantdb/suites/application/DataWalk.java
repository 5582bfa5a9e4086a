package org.sextantdb.suites.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sextantdb.harness.migrate.MigrationRunner;
import org.sextantdb.harness.migrate.SampleRows;
import org.sextantdb.harness.migrate.TableContents;
import org.sextantdb.harness.model.TranscriptLine;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A second walk, with rows in every table: what do they lose on the way up, and on the way down and up again? */
final class DataWalk {
    private final Map<String, Seen> seen = new LinkedHashMap<>();

    private DataWalk() {}

    /**
     * What one migration did to the rows.
     *
     * @param up what the way up threw away
     * @param changed columns whose values became others on the way up, although the script changes no rows
     * @param down what is not there any more after going down and up again
     */
    record Seen(List<String> up, List<String> changed, List<String> down, List<TranscriptLine> evidence) {}

    Optional<Seen> of(String version) {
        return Optional.ofNullable(seen.get(version));
    }

    static DataWalk through(Walk walk, Workspace db) {
        DataWalk all = new DataWalk();
        Workspace in = walk.room(db);
        List<WalkedStep> steps = walk.applied();
        for (int i = 0; i < steps.size(); i++) {
            WalkedStep step = steps.get(i);
            in.transcript().take();
            Session session = in.session("runner");
            MigrationRunner runner = walk.runner(session, i + 1);
            TableContents before = filled(session, runner);
            if (Went.going(in, runner::up).ended()) {
                TableContents after = TableContents.read(session, runner.schema());
                List<String> changed = step.changesRows() ? List.of() : before.changedIn(after);
                List<String> lost = step.down() == null ? List.of() : lostDown(session, runner);
                all.seen.put(
                        step.migration().version(),
                        new Seen(
                                before.lostIn(after),
                                changed,
                                lost,
                                in.transcript().take()));
                session.cut();
            } else {
                session.cut();
                in = walk.room(db);
                walk.runner(in.session("runner"), i + 1).up();
            }
        }
        return all;
    }

    private static TableContents filled(Session session, MigrationRunner runner) {
        SampleRows.fill(session, runner.schema());
        return TableContents.read(session, runner.schema());
    }

    private static List<String> lostDown(Session session, MigrationRunner runner) {
        TableContents before = filled(session, runner);
        if (runner.down(1).failed() || runner.up().failed()) {
            return List.of("the way down, or up again, was refused with rows in the tables");
        }
        return before.lostIn(TableContents.read(session, runner.schema()));
    }
}
