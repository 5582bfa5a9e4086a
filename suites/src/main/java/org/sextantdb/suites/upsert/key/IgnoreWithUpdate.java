package org.sextantdb.suites.upsert.key;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Understood;

/** An upsert with IGNORE sets a value that another row has in a unique column: nothing is changed, and no error says so. */
public record IgnoreWithUpdate() implements Case {

    @Override
    public String asks() {
        return "What becomes of INSERT IGNORE … ON DUPLICATE KEY UPDATE whose update makes a duplicate itself?";
    }

    @Override
    public Claim claim() {
        return Claim.none("neither IGNORE nor ON DUPLICATE KEY UPDATE stands in a standard")
                .stake(Stake.DATA)
                .advice("Never write IGNORE in an upsert: the update that it loses leaves no error.")
                .source(
                        "With IGNORE an error of the statement becomes a warning",
                        "https://dev.mysql.com/doc/refman/8.4/en/sql-mode.html#ignore-effect-on-execution");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, b int unique)");
        session.run("insert into t (id, b) values (1, 10), (2, 20)");
        String upsert = "insert ignore into t (id, b) values (1, 99) on duplicate key update b = ";
        return Understood.not(session, upsert + "11", "answer", "rows", "count", "warned")
                .orElseGet(() -> makeDuplicate(session, upsert));
    }

    private static Observation makeDuplicate(Session session, String upsert) {
        Control.require(session.value("select b from t where id = 1").equals("11"), "a free value is set");
        Attempt taken = session.attempt(upsert + "20");
        return Observation.of("answer", taken.verdict())
                .and("rows", session.query("select id, b from t order by id").text())
                .and("count", taken.count())
                .and("warned", !taken.warnings().isEmpty())
                .refusedBy(taken.error());
    }
}
