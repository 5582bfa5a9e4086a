package org.sextantdb.suites.migration.transaction;

import java.util.List;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Played;
import org.sextantdb.harness.session.Schedule;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Step;
import org.sextantdb.harness.session.Workspace;

/** A schema statement in an open transaction, which is then rolled back: another session sees it before, or does not. */
public record UncommittedChange(Change change) implements Case {
    /** What is changed, the query of the other session, and whether it can be answered only after the change. */
    public enum Change {
        CREATE_TABLE("create table made (id int)", "select count(*) from made", true),
        ADD_COLUMN("alter table t add column made int", "select count(made) from t", true),
        CREATE_VIEW("create view made as select id from t", "select count(*) from made", true),
        RENAME_TABLE("alter table t rename to made", "select count(*) from made", true),
        DROP_TABLE("drop table t", "select count(*) from t", false),
        DROP_VIEW("drop view seen", "select count(*) from seen", false);

        private final String sql;
        private final String query;
        private final boolean answeredAfter;

        Change(String sql, String query, boolean answeredAfter) {
            this.sql = sql;
            this.query = query;
            this.answeredAfter = answeredAfter;
        }
    }

    @Override
    public String asks() {
        return "Is " + change.name().replace('_', ' ') + " hidden from other sessions until its transaction commits?";
    }

    @Override
    public Claim claim() {
        return Claim.that("seen", "no")
                .stake(Stake.AVAILABILITY)
                .advice(
                        "Write migrations so that the old and the new application can work after each of their statements.")
                .source(
                        "What is done in an open transaction is invisible to others until it completes",
                        "https://www.postgresql.org/docs/16/tutorial-transactions.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        for (String sql : List.of(
                "create table t (id int primary key)",
                "insert into t (id) values (1)",
                "create table other (id int primary key)",
                "create view seen as select id from other")) {
            session.run(sql);
        }
        Played played = db.play(Schedule.parse(
                "t1: begin\nt1: " + change.sql + "   -- change\nt2: " + change.query + "   -- other\nt1: rollback\n"));
        Step other = played.at("other");
        boolean seen = change.answeredAfter == other.succeeded();
        return Observation.of("seen", seen ? "yes" : "no")
                .and("other-session", played.ending("other"))
                .refusedBy(played.error("change"));
    }
}
