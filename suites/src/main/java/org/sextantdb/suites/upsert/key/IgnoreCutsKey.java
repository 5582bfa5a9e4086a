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

/** An upsert with IGNORE brings a text that is too long for the key: cut, it is the key of another row. */
public record IgnoreCutsKey() implements Case {

    @Override
    public String asks() {
        return "Does INSERT IGNORE … ON DUPLICATE KEY UPDATE cut a key and overwrite the row that then has it?";
    }

    @Override
    public Claim claim() {
        return Claim.none("neither IGNORE nor ON DUPLICATE KEY UPDATE stands in a standard")
                .stake(Stake.DATA)
                .advice("Never write IGNORE in an upsert: it takes away the check of the key's length.")
                .source(
                        "With IGNORE a value that does not fit is moved to the nearest one",
                        "https://dev.mysql.com/doc/refman/8.4/en/sql-mode.html#ignore-effect-on-execution");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (k " + db.dialect().text(3) + " not null primary key, v int)");
        session.run("insert into t (k, v) values ('abc', 0)");
        String update = " on duplicate key update v = ";
        return Understood.not(session, "insert ignore into t (k, v) values ('abc', 0)" + update + "1", "rows", "warned")
                .orElseGet(() -> cut(session, "insert ignore into t (k, v) values ('abcdef', 0)" + update + "2"));
    }

    private static Observation cut(Session session, String upsert) {
        Control.require(session.query("select k, v from t").text().equals("abc,1"), "the row of the key is updated");
        Attempt cut = session.attempt(upsert);
        return Observation.of(
                        "rows", session.query("select k, v from t order by v").text())
                .and("warned", !cut.warnings().isEmpty())
                .refusedBy(cut.error());
    }
}
