package org.sextantdb.suites.migration.transaction;

import java.util.List;
import java.util.stream.Collectors;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.schema.Table;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A runner that does not look makes a table, meets an error, makes another table, and commits. */
public record PoisonedMigration() implements Case {

    @Override
    public String asks() {
        return "Does a migration in a transaction go on after one of its statements was refused?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                        Claim.that("next", "accepted").and("tables", "first,second,t"),
                        "4.28 SQL-transactions: a statement that fails has no effect, and the transaction goes on")
                .stake(Stake.EFFORT)
                .advice("Stop at the first error, roll back, and say which statement it was.");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key)");
        session.run("insert into t (id) values (1)");
        session.begin();
        session.run("create table first (id int primary key)");
        Control.require(
                session.attempt("insert into missing (id) values (1)").refused(),
                "a row for a table that is not there is refused");
        Attempt next = session.attempt("create table second (id int primary key)");
        Attempt commit = session.commit();
        if (commit.refused()) {
            session.rollback();
        }
        List<Table> tables = db.session("after").schema().tables();
        return Observation.of("next", next.verdict())
                .and("tables", tables.stream().map(Table::name).collect(Collectors.joining(",")))
                .and("commit", commit.verdict())
                .refusedBy(next.error());
    }
}
