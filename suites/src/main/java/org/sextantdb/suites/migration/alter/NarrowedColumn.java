package org.sextantdb.suites.migration.alter;

import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/**
 * A text column is made shorter than a value in it: refused, or the value is cut without a word. That making it longer
 * is accepted is part of the claim: where no type can be changed at all, a kept value says nothing.
 */
public record NarrowedColumn() implements Case {

    @Override
    public String asks() {
        return "Is a value kept when its column is made too short for it?";
    }

    @Override
    public Claim claim() {
        return Claim.that("widen", "accepted")
                .and("value", "abcdef")
                .stake(Stake.DATA)
                .advice(
                        "Look for values that are too long before making a column shorter; better make a new one and copy.")
                .source(
                        "A change of type converts like an assignment",
                        "https://www.postgresql.org/docs/16/sql-altertable.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Dialect dialect = db.dialect();
        session.run("create table t (id int primary key, v " + dialect.text(10) + ")");
        session.run("insert into t (id, v) values (1, 'abcdef')");
        Attempt widen = session.attempt(dialect.changeType("t", "v", dialect.text(20)));
        Attempt narrow = session.attempt(dialect.changeType("t", "v", dialect.text(3)));
        return Observation.of("widen", widen.verdict())
                .and("value", session.value("select v from t where id = 1"))
                .and("narrow", narrow.verdict())
                .refusedBy(widen.error());
    }
}
