package org.sextantdb.suites.schema.constraints;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A foreign key refers to a table that is not there. */
public record ForeignKeyToMissingTable(Form form) implements Case {
    /** Where the reference is written. */
    public enum Form {
        TABLE("parent_id int, foreign key (parent_id) references missing (id)"),
        COLUMN("parent_id int references missing (id)");

        private final String columns;

        Form(String columns) {
            this.columns = columns;
        }
    }

    @Override
    public String asks() {
        return "Is a foreign key refused that refers to a missing table, written "
                + (form == Form.TABLE ? "for the table?" : "behind its column?");
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("create", "refused")
                        .stake(Stake.AVAILABILITY)
                        .advice("Make the parent first, and test a fresh schema with one row in every table."),
                "11.8 <referential constraint definition>: the referenced table is a base table that exists");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table parent (id int primary key)");
        session.run("create table present (id int primary key, " + form.columns.replace("missing", "parent") + ")");
        Attempt create = session.attempt("create table child (id int primary key, " + form.columns + ")");
        if (create.refused()) {
            return Observation.of("create", "refused").and("row", "not-tried").and("error", create.verdict());
        }
        return Observation.of("create", "accepted")
                .and(
                        "row",
                        session.attempt("insert into child (id, parent_id) values (1, 1)")
                                .verdict());
    }
}
