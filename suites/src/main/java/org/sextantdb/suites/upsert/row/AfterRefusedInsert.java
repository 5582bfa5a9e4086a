package org.sextantdb.suites.upsert.row;

import java.util.List;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.ErrorClass;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** In one transaction an insert is refused for its key, and the row is then written with an upsert or a REPLACE. */
public record AfterRefusedInsert(Form form, boolean savepoint) implements Case {

    @Override
    public String asks() {
        return "Can " + form.words() + " write the row after an insert was refused"
                + (savepoint ? " and undone to a savepoint?" : " in the same transaction?");
    }

    @Override
    public Claim claim() {
        return form.source(Claim.that("row", "1,12")
                .and("answer", "accepted")
                .stake(Stake.AVAILABILITY)
                .advice("Set a savepoint before an insert that may be refused, and go back to it.")
                .source(
                        "A failed statement may leave the transaction unusable up to a savepoint",
                        "https://www.postgresql.org/docs/16/sql-rollback-to.html"));
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, v int)");
        session.begin();
        session.run("insert into t (id, v) values (1, 10)");
        if (savepoint) {
            session.run("savepoint a");
        }
        Attempt insert = session.attempt("insert into t (id, v) values (1, 11)");
        Control.require(insert.refusedAs(ErrorClass.UNIQUE_VIOLATION), "a second row of the key is refused");
        if (savepoint) {
            session.run("rollback to savepoint a");
        }
        Attempt write = session.attempt(form.into(db.dialect(), "t", "id", List.of("id", "v")), 1, 12);
        session.commit();
        return Observation.of(
                        "row", db.session("final").query("select id, v from t").text())
                .and("answer", write.verdict())
                .refusedBy(write.error());
    }
}
