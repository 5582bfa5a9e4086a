package org.sextantdb.suites.migration.runner;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** Behind the runner the session is as it was: what is written next is committed at once. */
public record SessionAfterwards(Ending ending) implements Case {
    /** How it ends. */
    public enum Ending {
        APPLIED("is applied"),
        FAILED("fails"),
        REFUSED("is refused");

        private final String words;

        Ending(String words) {
            this.words = words;
        }
    }

    @Override
    public String asks() {
        return "Does the session commit by itself after a migration that " + ending.words + "?";
    }

    @Override
    public Claim claim() {
        return Claim.that("next", "committed")
                .stake(Stake.DATA)
                .advice("Give back a connection as it was found, after a success and after a failure.")
                .source(
                        "Autocommit of a connection",
                        "https://docs.oracle.com/en/java/javase/17/docs/api/java.sql/java/sql/Connection.html#setAutoCommit(boolean)");
    }

    @Override
    public Observation observe(Workspace db) throws Exception {
        Session session = db.session("s");
        session.run("create table seen (id int primary key)");
        Kit kit = Kit.of(session, ending == Ending.FAILED ? Traced.withMistake(3) : Traced.directory());
        Control.require(kit.up().equals(ending == Ending.FAILED ? "failed" : "ran-3"), "the runner ran");
        if (ending == Ending.REFUSED) {
            Control.require(
                    Kit.of(session, Traced.withMistake(2)).up().equals("edited"), "the changed file is refused");
        }
        session.run("insert into seen (id) values (1)");
        boolean committed =
                db.session("other").value("select count(*) from seen").equals("1");
        return Observation.of("next", committed ? "committed" : "open");
    }
}
