package org.sextantdb.suites.migration.down;

import java.util.List;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.schema.SchemaDiff;
import org.sextantdb.harness.schema.SchemaSnapshot;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A way down in one transaction fails at its last statement and is rolled back: what is left of it. */
public record FailedDown(First first) implements Case {

    /** What the way down has done before it fails. */
    public enum First {
        DROPPED_COLUMN("alter table t drop column b"),
        DROPPED_TABLE("drop table other"),
        DROPPED_VIEW("drop view seen"),
        DELETED_ROWS("delete from t");

        private final String sql;

        First(String sql) {
            this.sql = sql;
        }
    }

    @Override
    public String asks() {
        return "Is all as before when a way down is rolled back that "
                + switch (first) {
                    case DROPPED_COLUMN -> "dropped a column";
                    case DROPPED_TABLE -> "dropped a table";
                    case DROPPED_VIEW -> "dropped a view";
                    case DELETED_ROWS -> "deleted rows";
                }
                + " and then failed?";
    }

    @Override
    public Claim claim() {
        return Claim.that("schema", "as-before")
                .and("rows", "1,10")
                .stake(Stake.DATA)
                .advice(
                        "Put one schema statement into each way down, with what deletes rows in a migration of its own.")
                .source(
                        "Schema statements in transactions, engine by engine",
                        "https://wiki.postgresql.org/wiki/Transactional_DDL_in_PostgreSQL:_A_Competitive_Analysis");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, a int, b int)");
        session.run("create table other (id int primary key)");
        session.run("create view seen as select id, a from t");
        session.run("insert into t (id, a, b) values (1, 10, 20)");
        SchemaSnapshot before = session.schema();
        session.begin();
        session.run(first.sql);
        Attempt failed = session.attempt("drop table no_such_table");
        Control.require(failed.refused(), "a table that is not there cannot be dropped");
        Control.require(!session.rollback().refused(), "ROLLBACK is accepted");
        List<String> changed = SchemaDiff.between(before, session.schema());
        return Observation.of("schema", changed.isEmpty() ? "as-before" : changed.get(0))
                .and("rows", session.query("select id, a from t").text());
    }
}
