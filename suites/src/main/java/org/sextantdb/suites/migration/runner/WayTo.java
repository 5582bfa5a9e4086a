package org.sextantdb.suites.migration.runner;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** Three migrations, a way from one version to another: exactly those between are run. */
public record WayTo(Way way) implements Case {
    /** From where to where. */
    public enum Way {
        ONE_TO_THREE("up from version 1 to 3", "1", "3", "ran-2", "t1 t2 t3", "1 applied 2 applied 3 applied"),
        THREE_TO_ONE("down from version 3 to 1", "3", "1", "ran-2", "t1", "1 applied 2 pending 3 pending"),
        THREE_TO_NONE("down from version 3 to none", "3", "0", "ran-3", "none", "1 pending 2 pending 3 pending"),
        TWO_TO_TWO("from version 2 to itself", "2", "2", "ran-0", "t1 t2", "1 applied 2 applied 3 pending"),
        DOWN_TWO("two down from version 3", "3", "1", "ran-2", "t1", "1 applied 2 pending 3 pending"),
        NO_SUCH("to a version that is not there", "1", "7", "unknown-version", "t1", "1 applied 2 pending 3 pending");

        private final String words;
        private final String from;
        private final String to;
        private final String steps;
        private final String tables;
        private final String status;

        Way(String words, String from, String to, String steps, String tables, String status) {
            this.words = words;
            this.from = from;
            this.to = to;
            this.steps = steps;
            this.tables = tables;
            this.status = status;
        }
    }

    @Override
    public String asks() {
        return "Does the way " + way.words + " run exactly the migrations between?";
    }

    @Override
    public Claim claim() {
        return Claim.that("ran", way.steps)
                .and("tables", way.tables)
                .and("status", way.status)
                .stake(Stake.MEANING)
                .advice("Go to a version by name, and look at the plan before.")
                .source(
                        "Migrations in the order of their numbers, down in the reverse",
                        "https://github.com/golang-migrate/migrate/blob/master/MIGRATIONS.md");
    }

    @Override
    public Observation observe(Workspace db) throws Exception {
        Session session = db.session("s");
        Kit kit = Kit.of(session, Written.threeTables());
        Control.require(
                Kit.words(() -> kit.runner().goTo(way.from)).startsWith("ran-"), "the first version is reached");
        String ran = Kit.words(
                () -> way == Way.DOWN_TWO ? kit.runner().down(2) : kit.runner().goTo(way.to));
        return Observation.of("ran", ran).and("tables", kit.tables()).and("status", kit.status());
    }
}
