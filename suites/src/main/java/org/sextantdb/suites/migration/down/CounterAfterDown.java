package org.sextantdb.suites.migration.down;

import java.util.List;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A table with numbered rows is emptied by a way down and filled again: with which number it begins. */
public record CounterAfterDown(Way way) implements Case {

    /** What the way down does. */
    public enum Way {
        DROP_TABLE,
        DELETE,
        TRUNCATE,
        TRUNCATE_RESTART
    }

    @Override
    public String asks() {
        return switch (way) {
            case DROP_TABLE -> "Do numbers begin with 1 again after a table went down and up?";
            case DELETE -> "Do numbers go on after all rows were deleted by a way down?";
            case TRUNCATE -> "Do numbers begin with 1 again after TRUNCATE TABLE?";
            case TRUNCATE_RESTART -> "Do numbers begin with 1 again after TRUNCATE TABLE … RESTART IDENTITY?";
        };
    }

    @Override
    public Claim claim() {
        Claim claim = switch (way) {
            case DROP_TABLE -> Claim.that("down", "accepted").and("first", "1");
            case DELETE -> Claim.that("down", "accepted").and("first", "4");
            case TRUNCATE, TRUNCATE_RESTART -> Claim.none("not every engine has the statement, or the words");
        };
        return claim.stake(Stake.MEANING)
                .advice(
                        "Never count on a number that the engine gives; seed data that is referred to has ids of its own.")
                .source(
                        "RESTART IDENTITY and CONTINUE IDENTITY",
                        "https://www.postgresql.org/docs/16/sql-truncate.html")
                .source("AUTOINCREMENT", "https://www.sqlite.org/autoinc.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        String create = "create table t (id " + db.dialect().identityKey() + ", v int)";
        session.run(create);
        for (int i = 0; i < 3; i++) {
            session.run("insert into t (v) values (0)");
        }
        List<String> ways = switch (way) {
            case DROP_TABLE -> List.of("drop table t", create);
            case DELETE -> List.of("delete from t");
            case TRUNCATE -> List.of("truncate table t");
            case TRUNCATE_RESTART -> List.of("truncate table t restart identity");
        };
        Attempt down = Session.done();
        for (String statement : ways) {
            down = down.refused() ? down : session.attempt(statement);
        }
        if (down.refused()) {
            return Observation.of("down", down.verdict()).and("first", "none").refusedBy(down.error());
        }
        session.run("insert into t (v) values (1)");
        return Observation.of("down", "accepted").and("first", session.value("select id from t where v = 1"));
    }
}
