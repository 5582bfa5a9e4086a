package org.sextantdb.suites.upsert.ignore;

import java.util.Optional;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Understood;

/** An upsert updates its row to a value that another row has in a unique column; it says IGNORE, or does not. */
public record IgnoreWithUpdate(Words words) implements Case {
    /** The verb before ON DUPLICATE KEY UPDATE. */
    public enum Words {
        INSERT("insert"),
        INSERT_IGNORE("insert ignore");

        private final String verb;

        Words(String verb) {
            this.verb = verb;
        }
    }

    @Override
    public String asks() {
        return "Does " + (words == Words.INSERT ? "INSERT" : "INSERT IGNORE")
                + " … ON DUPLICATE KEY UPDATE hide that the update clashes with another row?";
    }

    @Override
    public Claim claim() {
        return Claim.that("clash", "refused")
                .stake(Stake.DATA)
                .advice("Never write IGNORE before ON DUPLICATE KEY UPDATE.")
                .source("With IGNORE errors become warnings", "https://dev.mysql.com/doc/refman/8.4/en/insert.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, b int unique)");
        session.run("insert into t (id, b) values (1, 10), (2, 20)");
        Optional<Observation> not = Understood.not(session, upsert(11), "clash");
        if (not.isPresent()) {
            return not.get();
        }
        Control.require(session.value("select b from t where id = 1").equals("11"), "a value that is free is set");
        Attempt clash = session.attempt(upsert(20));
        String rows = session.query("select id, b from t order by id").text();
        return Observation.of("clash", clash.refused() ? "refused" : "accepted")
                .and("rows", rows)
                .and("count", clash.count())
                .and("warnings", clash.warningCodes());
    }

    private String upsert(int value) {
        return words.verb + " into t (id, b) values (1, 99) on duplicate key update b = " + value;
    }
}
