package org.sextantdb.suites.migration.transaction;

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

/** A migration gives an enumerated type one more value, and uses it in a row of the same transaction, or of the next. */
public record EnumValueInTransaction(Used used) implements Case {
    /** When the new value is used. */
    public enum Used {
        BEFORE_COMMIT,
        AFTER_COMMIT
    }

    @Override
    public String asks() {
        return used == Used.BEFORE_COMMIT
                ? "Can the value that ALTER TYPE adds be used in the same transaction?"
                : "Can the value that ALTER TYPE adds be used in the next transaction?";
    }

    @Override
    public Claim claim() {
        return Claim.that("use", "accepted")
                .stake(Stake.EFFORT)
                .advice("Keep such values in a table with a foreign key; else add them in a migration of their own.")
                .source(
                        "A new value cannot be used before the transaction is committed",
                        "https://www.postgresql.org/docs/16/sql-altertype.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Optional<Observation> unknown = Understood.not(session, "create type mood as enum ('sad')", "use");
        if (unknown.isPresent()) {
            return unknown.get();
        }
        session.run("create table t (id int primary key, m mood)");
        session.begin();
        session.run("alter type mood add value 'glad'");
        if (used == Used.AFTER_COMMIT) {
            Control.require(!session.commit().refused(), "the new value is committed");
            session.begin();
        }
        Attempt use = session.attempt("insert into t (id, m) values (1, 'glad')");
        session.rollback();
        return Observation.of("use", use.verdict()).refusedBy(use.error());
    }
}
