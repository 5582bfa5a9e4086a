package org.sextantdb.suites.schema;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A table that a foreign key refers to is dropped or emptied. */
public record ParentRemoved(Way by, Child child) implements Case {
    /** How the parent goes. */
    public enum Way {
        DROP("drop table %s"),
        DROP_CASCADE("drop table %s cascade"),
        TRUNCATE("truncate table %s");

        private final String sql;

        Way(String sql) {
            this.sql = sql;
        }
    }

    /** What the child holds. */
    public enum Child {
        EMPTY,
        REFERRING
    }

    @Override
    public String asks() {
        return switch (by) {
                    case DROP -> "Is DROP TABLE refused";
                    case DROP_CASCADE -> "Does DROP TABLE … CASCADE take the foreign key with it";
                    case TRUNCATE -> "Is TRUNCATE refused";
                }
                + " while " + (child == Child.EMPTY ? "an empty table refers to it?" : "rows refer to it?");
    }

    @Override
    public Claim claim() {
        return by == Way.DROP_CASCADE
                ? Standard.says(
                        claim("accepted").advice("Drop the foreign key first, in a statement of its own."),
                        "11.18 <drop table statement>: CASCADE drops the constraints that refer to the table")
                : Standard.says(
                        claim("refused").advice("Drop children before parents, and foreign keys before both."),
                        "11.18 <drop table statement>: without CASCADE no constraint may refer to the table");
    }

    private Claim claim(String referredTo) {
        return Claim.that("not-referred-to", "accepted")
                .and("referred-to", referredTo)
                .and("child-rows", child == Child.EMPTY ? "none" : "1,1")
                .stake(Stake.DATA);
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Control.require(!ParentChild.make(session, "int", "").refused(), "a foreign key is taken");
        session.run("create table free (id int primary key)");
        if (child == Child.REFERRING) {
            session.run("insert into child (id, parent_id) values (1, 1)");
        }
        Attempt free = session.attempt(by.sql.formatted("free"));
        Attempt parent = session.attempt(by.sql.formatted("parent"));
        return Observation.of("not-referred-to", free.verdict())
                .and("referred-to", parent.refused() ? "refused" : "accepted")
                .and("child-rows", ParentChild.rows(session))
                .and("error", parent.verdict())
                .refusedBy(by == Way.DROP_CASCADE ? parent.error() : free.error());
    }
}
