package org.sextantdb.suites.schema.objects;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A unique index is meant for some rows only: outside of its WHERE a key may be there twice. */
public record PartialUniqueIndex() implements Case {

    @Override
    public String asks() {
        return "Can a unique index hold for some rows only, CREATE UNIQUE INDEX … WHERE?";
    }

    @Override
    public Claim claim() {
        return Claim.that("index", "accepted")
                .and("inside", "refused")
                .and("outside", "accepted")
                .stake(Stake.DATA)
                .advice("Make a generated column that is NULL for the rows left out, and put UNIQUE on that.")
                .source("Partial unique indexes", "https://www.sqlite.org/partialindex.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, email int, deleted int)");
        session.run("create unique index plain on t (id, email)");
        Attempt index = session.attempt("create unique index living on t (email) where deleted = 0");
        session.run("insert into t (id, email, deleted) values (1, 7, 0)");
        Attempt outside = session.attempt("insert into t (id, email, deleted) values (2, 7, 1)");
        Attempt inside = session.attempt("insert into t (id, email, deleted) values (3, 7, 0)");
        return Observation.of("index", index.verdict())
                .and("inside", inside.refused() ? "refused" : "accepted")
                .and("outside", outside.refused() ? "refused" : "accepted")
                .refusedBy(index.error());
    }
}
