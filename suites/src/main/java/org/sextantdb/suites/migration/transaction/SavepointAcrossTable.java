package org.sextantdb.suites.migration.transaction;

import java.util.stream.Collectors;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.schema.Table;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A table is made, then a savepoint, then another table: going back to the savepoint takes the second one away. */
public record SavepointAcrossTable() implements Case {

    @Override
    public String asks() {
        return "Does ROLLBACK TO SAVEPOINT undo the table made after the savepoint, and no other?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("back", "accepted")
                        .and("tables", "first")
                        .stake(Stake.EFFORT)
                        .advice(
                                "Use savepoints around rows only; a schema statement may end the transaction they are in."),
                "14.4 <rollback statement>, which later standards extend to savepoints");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.begin();
        session.run("create table first (id int primary key)");
        session.run("savepoint here");
        session.run("create table second (id int primary key)");
        Attempt back = session.attempt("rollback to savepoint here");
        session.commit();
        return Observation.of("back", back.verdict())
                .and(
                        "tables",
                        db.session("after").schema().tables().stream()
                                .map(Table::name)
                                .collect(Collectors.joining(",")))
                .refusedBy(back.error());
    }
}
