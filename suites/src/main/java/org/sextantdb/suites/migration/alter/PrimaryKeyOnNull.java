package org.sextantdb.suites.migration.alter;

import java.util.List;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A primary key is added to a nullable column, without a NULL in it and with one. */
public record PrimaryKeyOnNull() implements Case {

    @Override
    public String asks() {
        return "Is a primary key refused on a column that holds a NULL?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("without-null", "accepted")
                        .and("with-null", "refused")
                        .and("value", "null")
                        .stake(Stake.DATA)
                        .advice("Fill the NULLs and make the column NOT NULL before it becomes the key."),
                "4.10.2: the columns of a PRIMARY KEY may not hold the null value");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        for (String table : List.of("good", "bad")) {
            session.run("create table " + table + " (n int, v int)");
        }
        session.run("insert into good (n, v) values (1, 1), (2, 2)");
        session.run("insert into bad (n, v) values (1, 1), (null, 2)");
        Attempt good = session.attempt("alter table good add primary key (n)");
        Attempt bad = session.attempt("alter table bad add primary key (n)");
        return Observation.of("without-null", good.verdict())
                .and("with-null", bad.refused() ? "refused" : "accepted")
                .and("value", session.value("select n from bad where v = 2"))
                .refusedBy(good.error());
    }
}
