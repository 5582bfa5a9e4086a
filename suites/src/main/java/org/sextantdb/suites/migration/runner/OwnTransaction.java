package org.sextantdb.suites.migration.runner;

import java.util.List;
import org.sextantdb.harness.migrate.MigrationStatus;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A script begins a transaction of its own, and commits it, rolls it back or leaves it open. */
public record OwnTransaction(End end) implements Case {
    /** How it ends. */
    public enum End {
        COMMIT(
                "commits a transaction of its own",
                "begin; insert into t (id) values (1); commit; insert into t (id) values (2);",
                List.of(1, 2)),
        SCHEMA_BETWEEN(
                "has a schema statement in a transaction of its own",
                "begin; create table u (id int); insert into t (id) values (1); commit;",
                List.of(1)),
        ROLLBACK("rolls back what it did", "begin; insert into t (id) values (1); rollback;", List.of()),
        OPEN("leaves its transaction open", "begin; insert into t (id) values (1);", List.of()),
        AUTOCOMMIT_OFF(
                "turns autocommit off and commits",
                "set autocommit = 0; insert into t (id) values (1); commit;",
                List.of(1)),
        AUTOCOMMIT_OFF_OPEN(
                "turns autocommit off and leaves it so",
                "set autocommit = 0; insert into t (id) values (1);",
                List.of());

        private final String words;
        private final String sql;
        private final List<Integer> applied;

        End(String words, String sql, List<Integer> applied) {
            this.words = words;
            this.sql = sql;
            this.applied = applied;
        }
    }

    @Override
    public String asks() {
        return "Does the status say what is there where a script " + end.words + "?";
    }

    @Override
    public Claim claim() {
        return Claim.that("told", "true")
                .and("session", "commits")
                .stake(Stake.DATA)
                .advice("Leave BEGIN and COMMIT to the runner, unless the file says that it needs no transaction.")
                .source(
                        "A migration that must not run in a transaction says so",
                        "https://github.com/pressly/goose/blob/master/README.md");
    }

    @Override
    public Observation observe(Workspace db) throws Exception {
        Session session = db.session("s");
        session.run("create table t (id int primary key)");
        Kit kit = Kit.of(session, Written.directory(Written.up("1", end.sql), Written.table("2")));
        String up = kit.up();
        Session other = db.session("other");
        List<Integer> rows = other.query("select id from t order by id").values().stream()
                .map(row -> Integer.parseInt(row.get(0)))
                .toList();
        MigrationStatus.State state = kit.status("1").state();
        boolean applied = state == MigrationStatus.State.APPLIED;
        boolean right = applied ? rows.equals(end.applied) : rows.isEmpty() && up.equals("failed");
        boolean same = Kit.of(other, Written.directory(Written.up("1", end.sql), Written.table("2")))
                .status()
                .equals(kit.status());
        session.run("insert into t (id) values (9)");
        boolean commits = other.value("select count(*) from t where id = 9").equals("1");
        return Observation.of("told", right && same ? "true" : state.text() + " " + rows)
                .and("session", commits ? "commits" : "transaction-open")
                .and("up", up)
                .and("state", state.text());
    }
}
