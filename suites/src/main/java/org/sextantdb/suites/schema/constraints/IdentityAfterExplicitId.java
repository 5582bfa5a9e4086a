package org.sextantdb.suites.schema.constraints;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A row brings its own number into a numbered column, and the next row takes a number that is free, or that one again. */
public record IdentityAfterExplicitId() implements Case {

    @Override
    public String asks() {
        return "Does a numbered column go on behind a number that a row brought itself?";
    }

    @Override
    public Claim claim() {
        return Claim.none(
                        "the standard numbers independently of what rows bring themselves; several engines follow them")
                .stake(Stake.AVAILABILITY)
                .advice("After rows with their own numbers, an import for one, set the next number by hand.")
                .source(
                        "A number that a row brings takes precedence over the sequence",
                        "https://www.postgresql.org/docs/16/sql-createtable.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id " + db.dialect().identityKey() + ", v int)");
        session.run("insert into t (v) values (1)");
        session.run("insert into t (id, v) values (2, 2)");
        Attempt next = session.attempt("insert into t (v) values (3)");
        return Observation.of("next", next.verdict()).refusedBy(next.error());
    }
}
