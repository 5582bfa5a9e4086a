package org.sextantdb.suites.schema.objects;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** An insert names a generated column: with a number of its own, or with the word DEFAULT. */
public record GeneratedWrite(Value value) implements Case {

    /** What the insert brings for the generated column. */
    public enum Value {
        NUMBER("99", "refused"),
        DEFAULT("default", "accepted");

        private final String sql;
        private final String wanted;

        Value(String sql, String wanted) {
            this.sql = sql;
            this.wanted = wanted;
        }
    }

    @Override
    public String asks() {
        return switch (value) {
            case NUMBER -> "Is a value refused that an insert brings for a generated column?";
            case DEFAULT -> "May an insert name a generated column and write DEFAULT for it?";
        };
    }

    @Override
    public Claim claim() {
        return Claim.that("insert", value.wanted)
                .stake(value == Value.NUMBER ? Stake.DATA : Stake.EFFORT)
                .advice(
                        "Leave generated columns out of every INSERT and UPDATE; tell the mapper that they are read-only.")
                .source(
                        "A generated column cannot be written, but DEFAULT may be said",
                        "https://www.postgresql.org/docs/16/ddl-generated-columns.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, a int, b int generated always as (a * 2) stored)");
        session.run("insert into t (id, a) values (1, 10)");
        Control.require(session.value("select b from t where id = 1").equals("20"), "the column is computed");
        Attempt insert = session.attempt("insert into t (id, a, b) values (2, 20, " + value.sql + ")");
        Observation seen = Observation.of("insert", insert.refused() ? "refused" : "accepted")
                .and("rows", session.query("select id, b from t order by id").text());
        return value == Value.DEFAULT ? seen.refusedBy(insert.error()) : seen;
    }
}
