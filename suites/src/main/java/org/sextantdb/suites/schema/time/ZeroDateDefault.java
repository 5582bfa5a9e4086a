package org.sextantdb.suites.schema.time;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;
import org.sextantdb.suites.schema.Stored;

/** The date 0000-00-00 as the default of a column, as old schemas have it. */
public record ZeroDateDefault() implements Case {

    @Override
    public String asks() {
        return "Is DEFAULT '0000-00-00' refused for a date?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("stored", "refused")
                        .stake(Stake.DATA)
                        .advice("Leave the default out and let the column be NULL where there is no date."),
                "11.5 <default clause>: the default of a datetime is a datetime literal, which a zero date is not");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table neighbour (id int primary key, v date default '2024-02-29')");
        Attempt table = session.attempt("create table t (id int primary key, v date default '0000-00-00')");
        if (table.refused()) {
            return Observation.of("stored", "refused").refusedBy(table.error());
        }
        Attempt row = session.attempt("insert into t (id) values (1)");
        return row.refused()
                ? Observation.of("stored", "refused").refusedBy(row.error())
                : Observation.of("stored", Stored.text(session, "v", 1));
    }
}
