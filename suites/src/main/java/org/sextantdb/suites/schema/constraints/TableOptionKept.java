package org.sextantdb.suites.schema.constraints;

import org.sextantdb.harness.engine.TableOption;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A table asks for how its rows shall lie, and the catalogue is asked whether they do. */
public record TableOptionKept() implements Case {

    @Override
    public String asks() {
        return "Is a storage option behind CREATE TABLE kept?";
    }

    @Override
    public Claim claim() {
        return Claim.that("option", "kept")
                .stake(Stake.EFFORT)
                .advice("Leave storage options out of portable schemas, and read them back where they matter.")
                .source("Table options", "https://dev.mysql.com/doc/refman/8.4/en/create-table.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        TableOption option = db.dialect().tableLayout();
        session.run("create table t (id int primary key, v int) " + option.clause());
        boolean kept = session.value(option.kept()).equals("1");
        return Observation.of("option", kept ? "kept" : "ignored");
    }
}
