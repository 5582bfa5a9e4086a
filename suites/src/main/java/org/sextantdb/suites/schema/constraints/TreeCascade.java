package org.sextantdb.suites.schema.constraints;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** The root of a tree in one table is deleted, and every level below goes with it. */
public record TreeCascade(Levels levels) implements Case {
    /** How deep the tree is. */
    public enum Levels {
        LEVELS_3(3),
        LEVELS_15(15),
        LEVELS_16(16),
        LEVELS_18(18);

        private final int count;

        Levels(int count) {
            this.count = count;
        }

        @Override
        public String toString() {
            return Integer.toString(count);
        }
    }

    @Override
    public String asks() {
        return "Does ON DELETE CASCADE empty a tree of " + levels + " levels?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("delete", "accepted")
                        .and("rows-left", "0")
                        .stake(Stake.AVAILABILITY)
                        .advice("Delete deep trees level by level from the leaves, in the application."),
                "11.8 <referential constraint definition>: CASCADE deletes all matching rows");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, parent int,"
                + " constraint t_parent foreign key (parent) references t (id) on delete cascade)");
        session.run("insert into t (id, parent) values (1, null)");
        for (int id = 2; id <= levels.count; id++) {
            session.run("insert into t (id, parent) values (" + id + ", " + (id - 1) + ")");
        }
        Attempt delete = session.attempt("delete from t where id = 1");
        return Observation.of("delete", delete.verdict())
                .and("rows-left", session.value("select count(*) from t"))
                .refusedBy(delete.error());
    }
}
