package org.sextantdb.suites.schema.constraints;

import org.sextantdb.harness.engine.TableOption;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A table asks for another kind of storage; its foreign key and its transactions are put to the test. */
public record StorageKeepsPromises() implements Case {

    @Override
    public String asks() {
        return "Do foreign keys and transactions hold in a table of another storage?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("orphan", "foreign-key-violation")
                        .and("rolled-back", "undone")
                        .and("storage", "kept")
                        .stake(Stake.DATA)
                        .advice("Name no storage engine in a schema, and forbid the others on the server."),
                "4.10.1 Checking of constraints: each is checked; 14.4 <rollback statement>: all changes are canceled");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        TableOption storage = db.dialect().tableStorage();
        session.run("create table parent (id int primary key) " + storage.clause());
        session.run("create table t (id int primary key, parent_id int,"
                + " foreign key (parent_id) references parent (id)) " + storage.clause());
        session.run("insert into parent (id) values (1)");
        session.run("insert into t (id, parent_id) values (1, 1)");
        Attempt orphan = session.attempt("insert into t (id, parent_id) values (2, 99)");
        session.begin();
        session.run("insert into t (id, parent_id) values (3, 1)");
        session.rollback();
        boolean undone = session.query("select id from t where id = 3").isEmpty();
        return Observation.of("orphan", orphan.verdict())
                .and("rolled-back", undone ? "undone" : "kept")
                .and("storage", session.value(storage.kept()).equals("1") ? "kept" : "ignored");
    }
}
