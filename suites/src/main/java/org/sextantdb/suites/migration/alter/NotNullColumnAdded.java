package org.sextantdb.suites.migration.alter;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A NOT NULL column without a default is added to a table that has rows: refused, or filled with a value nobody chose. */
public record NotNullColumnAdded() implements Case {

    @Override
    public String asks() {
        return "Is a NOT NULL column without a default refused by a table that has rows?";
    }

    @Override
    public Claim claim() {
        return Claim.that("add", "refused")
                .stake(Stake.DATA)
                .advice("Add the column nullable, fill it, then make it NOT NULL; or give it a default.")
                .source(
                        "A new NOT NULL column needs a default that is not null",
                        "https://www.sqlite.org/lang_altertable.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key)");
        session.run("insert into t (id) values (1)");
        session.run("alter table t add column with_default int default 5 not null");
        Attempt add = session.attempt("alter table t add column n int not null");
        String filled = add.refused() ? "none" : session.value("select n from t where id = 1");
        return Observation.of("add", add.refused() ? "refused" : "accepted").and("filled-with", filled);
    }
}
