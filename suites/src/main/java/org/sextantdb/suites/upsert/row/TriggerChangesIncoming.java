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

/** A trigger changes a value before it is inserted; the row is there, and the upsert sets what the insert brings. */
public record TriggerChangesIncoming() implements Case {

    @Override
    public String asks() {
        return "Does an upsert set the value that a BEFORE INSERT trigger made of the one it brings?";
    }

    @Override
    public Claim claim() {
        return Claim.that("value", "42")
                .stake(Stake.DATA)
                .advice("Compute values in the statement, and not in a BEFORE INSERT trigger.")
                .source(
                        "What BEFORE INSERT triggers change is seen in the excluded values",
                        "https://www.postgresql.org/docs/16/sql-insert.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, v int)");
        session.run("insert into t (id, v) values (1, 10)");
        List<String> statements = db.dialect().triggerBeforeInsert("fills", "t", "v", "42");
        statements.subList(0, statements.size() - 1).forEach(session::run);
        Attempt made = session.attempt(statements.get(statements.size() - 1));
        Control.require(!made.refusedAs(ErrorClass.PERMISSION), "the user may make triggers");
        if (made.refused()) {
            return Observation.of("value", made.verdict()).refusedBy(made.error());
        }
        String upsert = db.dialect().upsert("t", "id", List.of("id", "v"));
        session.run(upsert, 2, 20);
        Control.require(session.value("select v from t where id = 2").equals("42"), "the trigger sets the value");
        session.run(upsert, 1, 11);
        return Observation.of("value", session.value("select v from t where id = 1"));
    }
}
