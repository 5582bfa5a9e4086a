package org.sextantdb.suites.migration.runner;

import java.util.List;
import org.sextantdb.harness.migrate.MigrationStatus;
import org.sextantdb.harness.migrate.MigrationWatch;
import org.sextantdb.harness.migrate.RunnerOptions;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.InconclusiveException;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A runner loses its connection in the middle of a file: the next one gets the lock, and knows what ran. */
public record InterruptedFile(Before before) implements Case {
    /** Before what. */
    public enum Before {
        FIRST(1, "the first statement of a file"),
        SECOND(2, "the second statement of a file"),
        THIRD(3, "the third statement of a file"),
        LAST(4, "the last statement of a file"),
        END(5, "the file was written down as applied");

        private final int number;
        private final String words;

        Before(int number, String words) {
            this.number = number;
            this.words = words;
        }
    }

    @Override
    public String asks() {
        return "Does the next runner go on rightly where one was cut off before " + before.words + "?";
    }

    @Override
    public Claim claim() {
        return Claim.that("lock", "free")
                .and("told", "true")
                .and("resumed", "1 1 1 1 1")
                .stake(Stake.DATA)
                .advice(
                        "Take a lock that goes with the connection, and write down how far a file is in the transaction of its statements.")
                .source(
                        "A dirty database: execution stops until a person has looked",
                        "https://github.com/golang-migrate/migrate/blob/master/FAQ.md");
    }

    @Override
    public Observation observe(Workspace db) throws Exception {
        Session lost = db.session("lost");
        MigrationWatch cutter = (migration, direction, number, statement) -> {
            if (migration.version().equals("2") && number == before.number) {
                lost.cut();
                throw new InconclusiveException("cut off on purpose");
            }
        };
        try {
            Kit.of(lost, Traced.directory(), RunnerOptions.scratch().withWatch(cutter))
                    .up();
            Control.require(false, "the runner is cut off");
        } catch (InconclusiveException cutOff) {
            Control.require(
                    "cut off on purpose".equals(cutOff.getMessage()), "the runner is cut off where it should be");
        }
        Session session = db.session("s");
        Kit kit = Kit.of(session, Traced.directory());
        String next = Kit.words(() -> kit.runner().goTo("1"));
        List<Integer> left = settled(session, kit);
        String told = Traced.told(kit, left);
        return Observation.of("lock", next.equals("locked") ? "held" : "free")
                .and("told", told)
                .and("resumed", Traced.goOn(session))
                .and("left", Traced.words(left));
    }

    /** What is left, when the server has noticed that the connection is gone and has taken back what was open. */
    private static List<Integer> settled(Session session, Kit kit) {
        List<Integer> left = Traced.ran(session);
        Control.require(kit.status("1").state() == MigrationStatus.State.APPLIED, "the file before it is applied");
        return left;
    }
}
