package org.sextantdb.suites.schema.types;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** An index is made over the value under a name of a JSON document. */
public record JsonIndexed() implements Case {

    @Override
    public String asks() {
        return "Can a value inside of a JSON document be indexed by its expression?";
    }

    @Override
    public Claim claim() {
        return Claim.none("indexes are not part of the standard, and several engines index columns only")
                .stake(Stake.EFFORT)
                .advice("Keep what is searched in a column of its own, and index that.")
                .source("An index over an expression", "https://www.postgresql.org/docs/16/indexes-expressional.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, n int, j json)");
        session.run("create index t_n on t (n)");
        Attempt index =
                session.attempt("create index t_a on t ((" + db.dialect().jsonText("j", "a") + "))");
        return Observation.of("index", index.verdict());
    }
}
