package org.sextantdb.suites.migration.alter;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** Two tables exchange their names in one statement, as a rebuilt table takes the place of the old one. */
public record TablesSwapped() implements Case {

    @Override
    public String asks() {
        return "Can two tables swap their names in one statement?";
    }

    @Override
    public Claim claim() {
        return Claim.none("The standard renames no tables; one statement for several renames is a vendor's own.")
                .stake(Stake.AVAILABILITY)
                .advice("Rename one after the other in one transaction where schema statements have transactions.")
                .source("RENAME TABLE of several tables", "https://dev.mysql.com/doc/refman/8.4/en/rename-table.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table a (was int)");
        session.run("create table b (was int)");
        session.run("insert into a (was) values (1)");
        session.run("insert into b (was) values (2)");
        Attempt swap = session.attempt("rename table a to x, b to a, x to b");
        return Observation.of("swap", swap.verdict())
                .and("a", session.value("select was from a"))
                .and("b", session.value("select was from b"))
                .refusedBy(swap.error());
    }
}
