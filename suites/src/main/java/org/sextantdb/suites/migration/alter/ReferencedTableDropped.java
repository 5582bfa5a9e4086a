package org.sextantdb.suites.migration.alter;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A table is dropped that has children: refused, or the children are left without a parent, or go with it. */
public record ReferencedTableDropped(OnDelete onDelete) implements Case {
    /** What the foreign key says of a parent that is deleted. */
    public enum OnDelete {
        NO_ACTION("on delete no action"),
        CASCADE("on delete cascade");

        private final String sql;

        OnDelete(String sql) {
            this.sql = sql;
        }
    }

    @Override
    public String asks() {
        return onDelete == OnDelete.CASCADE
                ? "Is it refused to drop a table whose children would be deleted with its rows?"
                : "Is it refused to drop a table that has children?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("children", "1")
                        .and("drop", "refused")
                        .stake(Stake.DATA)
                        .advice("Drop the children or their foreign keys first, and count the rows before and after."),
                "11.18 <drop table statement>: with RESTRICT no constraint may refer to the table");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table parent (id int primary key)");
        session.run("create table child (id int primary key, parent_id int,"
                + " constraint child_parent foreign key (parent_id) references parent (id) " + onDelete.sql + ")");
        session.run("create table free (id int primary key)");
        session.run("drop table free");
        session.run("insert into parent (id) values (1)");
        session.run("insert into child (id, parent_id) values (10, 1)");
        Attempt drop = session.attempt("drop table parent");
        boolean isThere = session.schema().table("parent").isPresent();
        return Observation.of("children", session.value("select count(*) from child"))
                .and("drop", drop.refused() ? "refused" : isThere ? "not-done" : "accepted");
    }
}
