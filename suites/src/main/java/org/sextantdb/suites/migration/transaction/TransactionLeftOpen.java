package org.sextantdb.suites.migration.transaction;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A file begins a transaction, writes row 1 and forgets COMMIT; the runner, in autocommit mode, goes on. */
public record TransactionLeftOpen(Then then) implements Case {
    /** What the runner does next. */
    public enum Then {
        CLOSES,
        WRITES_A_ROW_AND_CLOSES,
        MAKES_A_TABLE_AND_CLOSES,
        RUNS_NEXT_FILE_IN_TRANSACTION
    }

    @Override
    public String asks() {
        return switch (then) {
            case CLOSES -> "Is a row lost whose file forgot COMMIT, after the runner closed its connection?";
            case WRITES_A_ROW_AND_CLOSES -> "Is a row lost that the next file writes after one that forgot COMMIT?";
            case MAKES_A_TABLE_AND_CLOSES ->
                "Is a row of a file that forgot COMMIT lost, if the next file makes a table?";
            case RUNS_NEXT_FILE_IN_TRANSACTION ->
                "Is a row of a file that forgot COMMIT committed with the transaction of the next file?";
        };
    }

    @Override
    public Claim claim() {
        String pages = "https://docs.oracle.com/en/java/javase/17/docs/api/java.sql/java/sql/Connection.html";
        return Claim.none("JDBC knows only transactions that its own methods begin and end")
                .stake(Stake.DATA)
                .advice("Roll back after every file, and fail if the file had left a transaction open.")
                .source("JDBC, Connection: commit, rollback, close", pages);
    }

    @Override
    public Observation observe(Workspace db) {
        db.session("setup").run("create table t (id int primary key)");
        Session session = db.session("s");
        session.run(db.dialect().beginStatement());
        session.run("insert into t (id) values (1)");
        String next = "none";
        switch (then) {
            case CLOSES -> next = "none";
            case WRITES_A_ROW_AND_CLOSES ->
                next = session.attempt("insert into t (id) values (2)").verdict();
            case MAKES_A_TABLE_AND_CLOSES ->
                next = session.attempt("create table made (id int)").verdict();
            case RUNS_NEXT_FILE_IN_TRANSACTION -> next = nextFile(session).verdict();
        }
        if (then != Then.RUNS_NEXT_FILE_IN_TRANSACTION) {
            session.attemptWith("close", connection -> {
                connection.close();
                return Session.done();
            });
        }
        Session after = db.session("after");
        String rows = after.query("select id from t order by id").text();
        boolean made = after.schema().table("made").isPresent();
        return Observation.of("rows", rows).and("next-file", next).and("table", made ? "made" : "none");
    }

    private static Attempt nextFile(Session session) {
        Attempt begin = session.begin();
        if (begin.refused()) {
            return begin;
        }
        session.run("insert into t (id) values (2)");
        return session.commit();
    }
}
