package org.sextantdb.suites.migration.runner;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A file has no statement in it: it is applied and written down, and nothing is sent that an engine refuses. */
public record EmptyFile(Text text) implements Case {
    /** What stands in it. */
    public enum Text {
        NOTHING("no bytes", ""),
        SPACE("blanks and line ends", " \n\t\n"),
        COMMENTS("comments", "-- nothing to do here\n/* nor; here */\n"),
        SEMICOLONS("semicolons", ";\n;;\n");

        private final String words;
        private final String sql;

        Text(String words, String sql) {
            this.words = words;
            this.sql = sql;
        }
    }

    @Override
    public String asks() {
        return "Is a file of " + text.words + " applied and written down?";
    }

    @Override
    public Claim claim() {
        return Claim.that("up", "ran-2")
                .and("status", "1 applied 2 applied")
                .stake(Stake.EFFORT)
                .advice(
                        "Leave a comment in a migration that has nothing to do here, and let the runner send nothing for it.")
                .source(
                        "Empty migrations, and what sending an empty query may do",
                        "https://github.com/golang-migrate/migrate/blob/master/MIGRATIONS.md");
    }

    @Override
    public Observation observe(Workspace db) throws Exception {
        Session session = db.session("s");
        Kit kit = Kit.of(session, Written.directory(Written.both("1", text.sql, text.sql), Written.table("2")));
        String up = kit.up();
        String status = kit.status();
        return Observation.of("up", up)
                .and("status", status)
                .and("down", Kit.words(() -> kit.runner().down(0)));
    }
}
