package org.sextantdb.suites.charset;

import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A table is made without naming a character set, and an emoji goes in: kept, refused, or changed. */
public record DefaultCharacterSet() implements Case {

    @Override
    public String asks() {
        return "Does a table that names no character set hold an emoji?";
    }

    @Override
    public Claim claim() {
        return Claim.that("stored", "F09F9880")
                .stake(Stake.DATA)
                .advice(
                        "Name the character set in CREATE DATABASE and in CREATE TABLE, whatever the server's default is.")
                .source("RFC 3629: UTF-8 has a sequence for every character", "https://www.rfc-editor.org/rfc/rfc3629");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Dialect dialect = db.dialect();
        session.run("create table t (id int primary key, v " + dialect.text(20) + ")");
        session.run("insert into t (id, v) values (1, ?)", "a");
        Attempt insert = session.attempt("insert into t (id, v) values (2, ?)", "😀");
        Attempt euro = session.attempt("insert into t (id, v) values (3, ?)", "é€");
        String hex = "select " + dialect.hex("v") + " from t where id = ";
        return Observation.of("stored", insert.refused() ? insert.verdict() : session.value(hex + 2))
                .and("euro", euro.refused() ? euro.verdict() : session.value(hex + 3))
                .and("character-set", session.value(dialect.characterSet("t", "v")))
                .refusedBy(insert.error());
    }
}
