package org.sextantdb.suites.schema.objects;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A view is made anew with CREATE OR REPLACE VIEW, with a column more or a column less. */
public record ViewReplaced(Change change) implements Case {

    /** The new columns. */
    public enum Change {
        COLUMN_ADDED("id, a, b"),
        COLUMN_DROPPED("id");

        private final String columns;

        Change(String columns) {
            this.columns = columns;
        }
    }

    @Override
    public String asks() {
        return switch (change) {
            case COLUMN_ADDED -> "Can CREATE OR REPLACE VIEW add a column?";
            case COLUMN_DROPPED -> "Can CREATE OR REPLACE VIEW leave a column out?";
        };
    }

    @Override
    public Claim claim() {
        return Claim.that("replace", "accepted")
                .and("columns", change.columns)
                .stake(Stake.EFFORT)
                .advice("Write DROP VIEW IF EXISTS and CREATE VIEW, in the order in which views depend on each other.")
                .source("CREATE OR REPLACE VIEW", "https://dev.mysql.com/doc/refman/8.4/en/create-view.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, a int, b int)");
        session.run("create view seen as select id, a from t");
        Attempt replace = session.attempt("create or replace view seen as select " + change.columns + " from t");
        return Observation.of("replace", replace.verdict())
                .and(
                        "columns",
                        String.join(", ", session.query("select * from seen").columns()))
                .refusedBy(replace.error());
    }
}
