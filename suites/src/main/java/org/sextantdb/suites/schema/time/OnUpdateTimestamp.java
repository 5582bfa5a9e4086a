package org.sextantdb.suites.schema.time;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.schema.Stored;

/** ON UPDATE CURRENT_TIMESTAMP, the clause that keeps a column at the time of the last change. */
public record OnUpdateTimestamp() implements Case {
    private static final String TIME = "2024-05-17 12:00:00";

    @Override
    public String asks() {
        return "Is there ON UPDATE CURRENT_TIMESTAMP, and does an update that changes nothing count?";
    }

    @Override
    public Claim claim() {
        return Claim.none("The standard has no such clause.")
                .stake(Stake.MEANING)
                .advice("Set the time of the last change in the application, or in a trigger.")
                .source(
                        "Automatic initialization and updating for TIMESTAMP and DATETIME",
                        "https://dev.mysql.com/doc/refman/8.4/en/timestamp-initialization.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table neighbour (id int primary key, n int, v timestamp null)");
        Attempt table = session.attempt(
                "create table t (id int primary key, n int, v timestamp null on update current_timestamp)");
        if (table.refused()) {
            return Observation.of("definition", table.verdict());
        }
        session.run("insert into t (id, n, v) values (1, 1, '" + TIME + "'), (2, 1, '" + TIME + "')");
        session.run("update t set n = 1 where id = 1");
        session.run("update t set n = 2 where id = 2");
        return Observation.of("definition", "accepted")
                .and("change", touched(session, 2))
                .and("same-value", touched(session, 1));
    }

    private static String touched(Session session, int id) {
        return Stored.text(session, "v", id).equals(TIME) ? "keeps the time" : "sets the time";
    }
}
