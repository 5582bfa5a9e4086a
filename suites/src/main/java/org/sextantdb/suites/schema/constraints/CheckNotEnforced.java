package org.sextantdb.suites.schema.constraints;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A CHECK is declared NOT ENFORCED, and a row breaks it. */
public record CheckNotEnforced() implements Case {

    @Override
    public String asks() {
        return "Can a CHECK be declared and left unenforced?";
    }

    @Override
    public Claim claim() {
        return Claim.none("NOT ENFORCED is an option of the standard since 2016 that few engines took up")
                .stake(Stake.EFFORT)
                .advice("Add a CHECK only when all rows keep it, instead of declaring it unenforced.")
                .source(
                        "CHECK … NOT ENFORCED",
                        "https://dev.mysql.com/doc/refman/8.4/en/create-table-check-constraints.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table plain (n int, constraint plain_positive check (n > 0))");
        Attempt create = session.attempt("create table t (n int, constraint t_positive check (n > 0) not enforced)");
        if (create.refused()) {
            return Observation.of("create", create.verdict()).refusedBy(create.error());
        }
        return Observation.of("create", "accepted")
                .and("bad-row", session.attempt("insert into t (n) values (-1)").verdict());
    }
}
