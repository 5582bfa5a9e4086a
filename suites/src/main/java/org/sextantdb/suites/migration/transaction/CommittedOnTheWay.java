package org.sextantdb.suites.migration.transaction;

import java.util.List;
import java.util.function.BiFunction;
import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.ErrorClass;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Understood;

/**
 * A row is written, a statement follows, and all is rolled back. Each statement is tried alone first, on another table,
 * so that one that nobody knows says nothing about transactions.
 */
public record CommittedOnTheWay(By statement) implements Case {
    /** The statement, about a table {@code #} with a column {@code v}, an index {@code #_v} and a view {@code #_seen}. */
    public enum By {
        CREATE_TEMPORARY_TABLE("create temporary table #_scratch (id int)"),
        CREATE_TABLE("create table #_made (id int)"),
        CREATE_TABLE_IF_NOT_EXISTS("create table if not exists # (id int)"),
        DROP_TABLE("drop table #_plain"),
        DROP_TABLE_IF_EXISTS("drop table if exists #_nosuch"),
        ADD_COLUMN("alter table # add column w int"),
        ALTER_TABLE_RENAME("alter table #_plain rename to #_renamed"),
        RENAME_TABLE("rename table #_plain to #_renamed"),
        CREATE_INDEX("create index #_more on # (id, v)"),
        DROP_INDEX((dialect, name) -> List.of(dialect.dropIndex(name + "_v", name))),
        CREATE_VIEW("create view #_view as select id from #"),
        DROP_VIEW("drop view #_seen"),
        CREATE_TRIGGER((dialect, name) ->
                dialect.rowTrigger(name + "_said", "after insert", name, "update " + name + "_plain set id = 2")),
        TRUNCATE_TABLE("truncate table #"),
        ANALYZE("analyze #"),
        ANALYZE_TABLE("analyze table #"),
        LOCK_TABLES("lock tables # write"),
        GRANT("grant select on # to current_user"),
        BEGIN((dialect, name) -> List.of(dialect.beginStatement()));

        private final BiFunction<Dialect, String, List<String>> sql;

        By(String sql) {
            this((dialect, name) -> List.of(sql.replace("#", name)));
        }

        By(BiFunction<Dialect, String, List<String>> sql) {
            this.sql = sql;
        }

        String words() {
            return name().replace('_', ' ');
        }
    }

    /** The statement itself, behind those that prepare it. */
    private String words(Workspace db, String name) {
        List<String> all = statement.sql.apply(db.dialect(), name);
        return all.get(all.size() - 1);
    }

    @Override
    public String asks() {
        return "Can a row still be rolled back after " + statement.words() + "?";
    }

    @Override
    public Claim claim() {
        return Claim.that("row", "rolled-back")
                .stake(Stake.DATA)
                .advice(
                        "Write no rows in the transaction in which a statement stands that is more than a query or a write.")
                .source(
                        "Statements that commit implicitly",
                        "https://dev.mysql.com/doc/refman/8.4/en/implicit-commit.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key)");
        for (String name : List.of("alone", "beside")) {
            session.run("create table " + name + " (id int primary key, v int)");
            if (words(db, name).contains(name + "_plain")) {
                session.run("create table " + name + "_plain (id int primary key)");
            }
            if (statement == By.DROP_INDEX) {
                session.run("create index " + name + "_v on " + name + " (v)");
            }
            if (statement == By.DROP_VIEW) {
                session.run("create view " + name + "_seen as select id from " + name);
            }
            List<String> all = statement.sql.apply(db.dialect(), name);
            all.subList(0, all.size() - 1).forEach(session::run);
        }
        Session first = db.session("alone");
        Attempt alone = first.attempt(words(db, "alone"));
        // Who may not grant anything can still see whether the transaction is ended first.
        if (alone.refused() && !alone.refusedAs(ErrorClass.PERMISSION)) {
            return Understood.refused(alone, claim());
        }
        first.attemptWith("close", connection -> {
            connection.close();
            return Session.done();
        });
        session.begin();
        session.run("insert into t (id) values (1)");
        Attempt beside = session.attempt(words(db, "beside"));
        Control.require(!session.rollback().refused(), "ROLLBACK is accepted");
        if (statement == By.GRANT && !alone.refused()) {
            session.run("revoke select on alone from current_user");
            session.attempt("revoke select on beside from current_user");
        }
        String rows = db.session("after").value("select count(*) from t");
        return Observation.of("row", rows.equals("0") ? "rolled-back" : "committed")
                .and("statement", beside.verdict());
    }
}
