package org.sextantdb.suites.schema.constraints;

import java.util.Locale;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A parent is deleted, or gets another key, and the child's row shows which action was taken. */
public record ForeignKeyAction(Event on, Action action) implements Case {
    /** What happens to the parent. */
    public enum Event {
        DELETE("delete from parent where id = 1"),
        UPDATE("update parent set id = 3 where id = 1");

        private final String sql;

        Event(String sql) {
            this.sql = sql;
        }
    }

    /** What is declared. */
    public enum Action {
        CASCADE("cascade"),
        SET_NULL("set null"),
        SET_DEFAULT("set default"),
        RESTRICT("restrict"),
        NO_ACTION("no action");

        private final String sql;

        Action(String sql) {
            this.sql = sql;
        }

        private String child(Event event) {
            return switch (this) {
                case CASCADE -> event == Event.DELETE ? "none" : "1,3";
                case SET_NULL -> "1,null";
                case SET_DEFAULT -> "1,7";
                case RESTRICT, NO_ACTION -> "1,1";
            };
        }
    }

    @Override
    public String asks() {
        return "Is ON " + on + " " + action.sql.toUpperCase(Locale.ROOT) + " done?";
    }

    @Override
    public Claim claim() {
        boolean refuses = action == Action.RESTRICT || action == Action.NO_ACTION;
        return Standard.says(
                Claim.that("create", "accepted")
                        .and("statement", refuses ? "foreign-key-violation" : "accepted")
                        .and("child", action.child(on))
                        .stake(Stake.DATA)
                        .advice(
                                "Use CASCADE, SET NULL or nothing, and never update a key; set defaults in the application."),
                "11.8 <referential constraint definition>: the referential actions"
                        + (action == Action.RESTRICT ? "; RESTRICT came with SQL:1999" : ""));
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Attempt create = ParentChild.make(session, "int default 7", "on " + on + " " + action.sql);
        if (create.refused()) {
            return Observation.of("create", create.verdict())
                    .and("statement", "not-tried")
                    .and("child", "not-tried")
                    .refusedBy(create.error());
        }
        session.run("insert into child (id, parent_id) values (1, 1)");
        Attempt statement = session.attempt(on.sql);
        return Observation.of("create", "accepted")
                .and("statement", statement.verdict())
                .and("child", ParentChild.rows(session))
                .and("warned", !create.warnings().isEmpty());
    }
}
