package org.sextantdb.suites.schema.constraints;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A foreign key of a NOT NULL column is declared ON DELETE SET NULL, and a parent is deleted. */
public record SetNullOnNotNull() implements Case {

    @Override
    public String asks() {
        return "When is ON DELETE SET NULL refused on a NOT NULL column?";
    }

    @Override
    public Claim claim() {
        return Claim.none("the contradiction is found when the table is made, or when a parent goes")
                .stake(Stake.AVAILABILITY)
                .advice("Declare SET NULL only on columns that may be null.")
                .source(
                        "SET NULL excuses no row from its other constraints",
                        "https://www.postgresql.org/docs/16/ddl-constraints.html#DDL-CONSTRAINTS-FK");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Attempt create = ParentChild.make(session, "int not null", "on delete set null");
        if (create.refused()) {
            return Observation.of("create", create.verdict()).refusedBy(create.error());
        }
        session.run("insert into child (id, parent_id) values (1, 1)");
        return Observation.of("create", "accepted")
                .and(
                        "delete",
                        session.attempt("delete from parent where id = 1").verdict())
                .and("child", ParentChild.rows(session));
    }
}
