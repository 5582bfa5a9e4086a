package org.sextantdb.suites.migration.down;

import java.util.List;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A migration has been up for a while, goes down and up again: what is lost of three rows that were written between. */
public record DownLosesData(Up up) implements Case {

    /** What the migration made. */
    public enum Up {
        COLUMN("t", "alter table t add column c int", "alter table t drop column c"),
        TABLE("made", "create table made (id int primary key, c int)", "drop table made"),
        RENAMED_COLUMN("t", "alter table t rename column a to c", "alter table t rename column c to a");

        private final String table;
        private final String up;
        private final String down;

        Up(String table, String up, String down) {
            this.table = table;
            this.up = up;
            this.down = down;
        }
    }

    @Override
    public String asks() {
        return switch (up) {
            case COLUMN -> "What is lost when the way down drops a column and the way up adds it again?";
            case TABLE -> "What is lost when the way down drops a table and the way up makes it again?";
            case RENAMED_COLUMN -> "Is anything lost when a column is renamed, renamed back and renamed again?";
        };
    }

    /** That data is lost with what held it is no difference between engines; it must be said all the same. */
    @Override
    public Claim claim() {
        return Claim.that("ways", "accepted")
                .and("rows", up == Up.TABLE ? "0 of 3" : "3 of 3")
                .and("values", up == Up.RENAMED_COLUMN ? "3 of 3" : "0 of 3")
                .stake(Stake.DATA)
                .advice("Back up before a way down that drops anything, and let it ask before it does.")
                .source(
                        "What DROP COLUMN does to the values",
                        "https://www.postgresql.org/docs/16/sql-altertable.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, a int)");
        session.run(up.up);
        session.run("insert into " + up.table + " (id, c) values (1, 11), (2, 12), (3, 13)");
        Attempt last = Session.done();
        for (String way : List.of(up.down, up.up)) {
            last = last.refused() ? last : session.attempt(way);
        }
        return Observation.of("ways", last.verdict())
                .and("rows", session.value("select count(*) from " + up.table) + " of 3")
                .and("values", session.value("select count(c) from " + up.table) + " of 3")
                .refusedBy(last.error());
    }
}
