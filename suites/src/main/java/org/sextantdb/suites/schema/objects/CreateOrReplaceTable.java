package org.sextantdb.suites.schema.objects;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A table with a row is made again with CREATE OR REPLACE TABLE: refused, or the row is gone. */
public record CreateOrReplaceTable() implements Case {

    @Override
    public String asks() {
        return "What does CREATE OR REPLACE TABLE do?";
    }

    @Override
    public Claim claim() {
        return Claim.none("only one family has it, and there it drops the table with its rows")
                .stake(Stake.DATA)
                .advice("Write DROP TABLE IF EXISTS and CREATE TABLE where the rows may go.")
                .source("OR REPLACE is DROP TABLE and CREATE TABLE", "https://mariadb.com/kb/en/create-table/");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key)");
        session.run("insert into t (id) values (1)");
        Attempt replace = session.attempt("create or replace table t (id int primary key)");
        return Observation.of("statement", replace.verdict())
                .and("row", session.value("select count(*) from t").equals("1") ? "kept" : "gone")
                .refusedBy(replace.error());
    }
}
