package org.sextantdb.suites.upsert.row;

import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A column is computed as twice another one, and an upsert reads it or changes what it is computed from. */
public record GeneratedInUpsert(Use use) implements Case {
    /** What the update does. The row is 1,10,20, and the insert brings 1,11. */
    public enum Use {
        RECOMPUTED("1,11,22"),
        INCOMING("1,22,44"),
        STORED("1,20,40");

        private final String row;

        Use(String row) {
            this.row = row;
        }

        private String value(Dialect dialect) {
            return switch (this) {
                case RECOMPUTED -> dialect.incoming("v");
                case INCOMING -> dialect.incoming("g");
                case STORED -> "t.g";
            };
        }
    }

    @Override
    public String asks() {
        return switch (use) {
            case RECOMPUTED -> "Is a generated column computed again when an upsert updates the row?";
            case INCOMING -> "Can the update of an upsert read a generated column of the row it brings?";
            case STORED -> "Can the update of an upsert read a generated column of the row that is there?";
        };
    }

    @Override
    public Claim claim() {
        return Claim.that("row", use.row)
                .stake(Stake.DATA)
                .advice("Set ordinary columns from ordinary columns, and let the engine compute the others.")
                .source(
                        "A generated column is computed from its row whenever that is written",
                        "https://www.postgresql.org/docs/16/ddl-generated-columns.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, v int, g int generated always as (v * 2) stored)");
        session.run("insert into t (id, v) values (1, 10)");
        Control.require(session.value("select g from t").equals("20"), "the column is computed");
        Attempt upsert = session.attempt("insert into t (id, v) values (1, 11)"
                + db.dialect().onConflictUpdate("id", "v = " + use.value(db.dialect())));
        String row = session.query("select id, v, g from t").text();
        return Observation.of("row", upsert.refused() ? upsert.verdict() : row).refusedBy(upsert.error());
    }
}
