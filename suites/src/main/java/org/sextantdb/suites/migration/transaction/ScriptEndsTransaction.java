package org.sextantdb.suites.migration.transaction;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/**
 * The runner turns autocommit off; the file writes row 1, says a word about transactions itself, writes row 2, and the
 * runner rolls back.
 */
public record ScriptEndsTransaction(Word word) implements Case {
    /** The word, and the rows that are left where it means the runner's own transaction and begins no other. */
    public enum Word {
        COMMIT("1"),
        ROLLBACK("none"),
        BEGIN("none");

        private final String left;

        Word(String left) {
            this.left = left;
        }
    }

    @Override
    public String asks() {
        return switch (word) {
            case COMMIT -> "Is what follows a COMMIT in a migration file undone when its runner rolls back?";
            case ROLLBACK -> "Is what follows a ROLLBACK in a migration file undone when its runner rolls back?";
            case BEGIN -> "Does a migration file that begins a transaction leave the runner's own one alone?";
        };
    }

    @Override
    public Claim claim() {
        return Claim.that("rows", word.left)
                .and("word", "accepted")
                .stake(Stake.DATA)
                .advice("Keep BEGIN, COMMIT and ROLLBACK out of migration files, or refuse files that have them.")
                .source(
                        "Without autocommit a transaction is ended by a call of commit or rollback",
                        "https://docs.oracle.com/en/java/javase/17/docs/api/java.sql/java/sql/Connection.html#setAutoCommit(boolean)");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key)");
        session.begin();
        session.run("insert into t (id) values (1)");
        Attempt said = session.attempt(word == Word.BEGIN ? db.dialect().beginStatement() : word.name());
        Attempt second = session.attempt("insert into t (id) values (2)");
        Attempt rollback = session.rollback();
        return Observation.of(
                        "rows",
                        db.session("after")
                                .query("select id from t order by id")
                                .text())
                .and("word", said.verdict())
                .and("second", second.verdict())
                .and("rollback", rollback.verdict())
                .refusedBy(said.error());
    }
}
