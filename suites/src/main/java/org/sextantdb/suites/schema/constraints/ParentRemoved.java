package org.sextantdb.suites.schema.constraints;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A table that a foreign key refers to is dropped or emptied. */
public record ParentRemoved(Way by, Child child) implements Case {
    private static final String DROP_TABLE = "https://www.postgresql.org/docs/16/sql-droptable.html";
    private static final String TRUNCATE_TABLE = "https://www.postgresql.org/docs/16/sql-truncate.html";

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
        return switch (by) {
            case DROP ->
                claim("refused")
                        .advice("Drop children before parents, and foreign keys before both.")
                        .source("A table that a foreign key refers to goes with CASCADE only", DROP_TABLE);
            case DROP_CASCADE ->
                claim("accepted")
                        .advice("Drop the foreign key first, in a statement of its own.")
                        .source("CASCADE removes the foreign keys of other tables, not the tables", DROP_TABLE);
            case TRUNCATE ->
                claim("refused")
                        .advice("Drop children before parents, and foreign keys before both.")
                        .source(
                                "A table that a foreign key refers to cannot be emptied without CASCADE",
                                TRUNCATE_TABLE);
        };
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
