package org.sextantdb.suites.migration.alter;

import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A column of digits becomes a column of numbers by the plain statement, which names the new type alone. */
public record TypeChangedPlainly() implements Case {

    @Override
    public String asks() {
        return "Does a text column become a number column when the new type alone is named?";
    }

    @Override
    public Claim claim() {
        return Claim.that("change", "accepted")
                .and("value", "42")
                .stake(Stake.EFFORT)
                .advice("Write the conversion out, or add a column of the new type and fill it.")
                .source(
                        "USING says how to convert where no assignment cast does",
                        "https://www.postgresql.org/docs/16/sql-altertable.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Dialect dialect = db.dialect();
        session.run("create table t (id int primary key, v " + dialect.text(10) + ")");
        session.run("insert into t (id, v) values (1, '42')");
        Attempt change = session.attempt(dialect.changeType("t", "v", "int"));
        return Observation.of("change", change.verdict())
                .and("value", session.value("select v from t where v = " + (change.refused() ? "'42'" : "42")))
                .refusedBy(change.error());
    }
}
