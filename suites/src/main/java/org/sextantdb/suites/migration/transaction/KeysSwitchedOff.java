package org.sextantdb.suites.migration.transaction;

import java.util.Locale;
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

/** A migration switches foreign keys off, before its transaction or in it: they are off, or on as before. */
public record KeysSwitchedOff(By by, When when) implements Case {
    /** The switch. */
    public enum By {
        FOREIGN_KEYS("pragma foreign_keys = on", "pragma foreign_keys = off"),
        FOREIGN_KEY_CHECKS("set foreign_key_checks = 1", "set foreign_key_checks = 0"),
        SESSION_REPLICATION_ROLE("set session_replication_role = origin", "set session_replication_role = replica");

        private final String on;
        private final String off;

        By(String on, String off) {
            this.on = on;
            this.off = off;
        }
    }

    /** Where it is thrown. */
    public enum When {
        BEFORE_TRANSACTION,
        IN_TRANSACTION
    }

    @Override
    public String asks() {
        return "Are foreign keys off after " + by.name().toLowerCase(Locale.ROOT) + " was switched off "
                + (when == When.IN_TRANSACTION
                        ? "in the migration's transaction?"
                        : "before the migration's transaction?");
    }

    @Override
    public Claim claim() {
        return Claim.that("orphan", "accepted")
                .stake(Stake.DATA)
                .advice("Switch foreign keys off before the transaction begins, and ask back whether they are.")
                .source(
                        "The switch does nothing within a transaction",
                        "https://www.sqlite.org/pragma.html#pragma_foreign_keys");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Optional<Observation> unknown = Understood.not(session, by.on, "orphan");
        if (unknown.isPresent()) {
            return unknown.get();
        }
        session.run("create table parent (id int primary key)");
        session.run("create table child (id int primary key, parent_id int,"
                + " constraint child_parent foreign key (parent_id) references parent (id))");
        Control.require(
                session.attempt("insert into child (id, parent_id) values (1, 5)")
                        .refused(),
                "a child without a parent is refused before");
        Attempt off = when == When.BEFORE_TRANSACTION ? session.attempt(by.off) : Session.done();
        session.begin();
        session.run("insert into parent (id) values (1)");
        off = when == When.IN_TRANSACTION ? session.attempt(by.off) : off;
        Attempt orphan = session.attempt("insert into child (id, parent_id) values (2, 5)");
        session.rollback();
        return Observation.of("orphan", orphan.verdict())
                .and("switch", off.verdict())
                .refusedBy(off.error());
    }
}
