package org.sextantdb.suites.schema.objects;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A trigger sets a column of every row before it is inserted, also where the insert leaves a NOT NULL column out. */
public record TriggerSetsColumn() implements Case {

    @Override
    public String asks() {
        return "Can a trigger set a column before the row is inserted?";
    }

    @Override
    public Claim claim() {
        return Claim.that("trigger", "accepted")
                .and("value", "42")
                .stake(Stake.DATA)
                .advice("Set such values in the application, or with a DEFAULT or a generated column.")
                .source(
                        "BEFORE triggers may change the row",
                        "https://www.postgresql.org/docs/16/trigger-definition.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, a int not null)");
        Attempt trigger = Triggers.make(session, db.dialect().triggerBeforeInsert("fills", "t", "a", "42"));
        Attempt insert = session.attempt("insert into t (id, a) values (1, 7)");
        Attempt nothing = session.attempt("insert into t (id, a) values (2, null)");
        return Observation.of("trigger", trigger.verdict())
                .and("value", insert.refused() ? "none" : session.value("select a from t where id = 1"))
                .and("for-null", nothing.verdict())
                .refusedBy(trigger.error());
    }
}
