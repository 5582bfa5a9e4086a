package org.sextantdb.suites.migration.runner;

import java.util.List;
import org.sextantdb.harness.migrate.MigrationResult;
import org.sextantdb.harness.migrate.MigrationStatus;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.InconclusiveException;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A file fails at one of its statements: the status says what is left, and a second run repeats nothing of it. */
public record FailedFile(At at) implements Case {
    /** Where it fails. */
    public enum At {
        FIRST(1, "first"),
        SECOND(2, "second"),
        THIRD(3, "third"),
        LAST(4, "last");

        private final int number;
        private final String words;

        At(int number, String words) {
            this.number = number;
            this.words = words;
        }
    }

    @Override
    public String asks() {
        return "Does the status say what is left of a file that fails at its " + at.words + " statement?";
    }

    @Override
    public Claim claim() {
        return Claim.that("told", "true")
                .and("again", "nothing-twice")
                .and("mended", "1 1 1 1 1")
                .stake(Stake.DATA)
                .advice(
                        "Write down before each statement that it begins, and let the next run refuse until a person has looked.")
                .source(
                        "A dirty database: execution stops until a person has looked",
                        "https://github.com/golang-migrate/migrate/blob/master/FAQ.md");
    }

    @Override
    public Observation observe(Workspace db) throws Exception {
        Session session = db.session("s");
        Kit kit = Kit.of(session, Traced.withMistake(at.number));
        MigrationResult first = kit.runner().up();
        MigrationResult.Failure failure = first.failure();
        if (failure == null || failure.number() != at.number) {
            throw new InconclusiveException("the mistake is not refused where it stands");
        }
        List<Integer> left = Traced.ran(session);
        String told = Traced.told(kit, left);
        boolean same =
                failure.left() == MigrationResult.Left.NOTHING == left.stream().allMatch(n -> n == 0);
        String again = kit.up();
        List<Integer> now = Traced.ran(session);
        boolean safe = now.equals(left) && (again.equals("dirty") || again.equals("failed"));
        Control.require(kit.status("1").state() == MigrationStatus.State.APPLIED, "the file before it is applied");
        return Observation.of("told", same ? told : "failure-says-" + failure.left())
                .and("again", safe ? "nothing-twice" : again + " " + Traced.words(now))
                .and("mended", Traced.goOn(session))
                .and("left", Traced.words(left))
                .and("second-run", again);
    }
}
