package org.sextantdb.suites.schema.sql;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A number is written in hexadecimal digits: a number, or a text of those bytes. */
public record HexNumber() implements Case {

    @Override
    public String asks() {
        return "Is 0x41 the number 65?";
    }

    @Override
    public Claim claim() {
        return Claim.that("selected", "65")
                .and("in-text-column", "65")
                .stake(Stake.MEANING)
                .advice("Write numbers in decimal digits, and bind bytes as a parameter.")
                .source(
                        "Integers may be written in hexadecimal digits behind 0x",
                        "https://www.postgresql.org/docs/16/sql-syntax-lexical.html#SQL-SYNTAX-CONSTANTS-NUMERIC");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (v varchar(10))");
        session.run("insert into t (v) values (65)");
        Control.require(session.value("select v from t").equals("65"), "a decimal number goes into a text column");
        Attempt select = session.attempt("select 0x41");
        if (select.refused()) {
            return Observation.of("selected", select.verdict())
                    .and("in-text-column", "not-tried")
                    .refusedBy(select.error());
        }
        Attempt update = session.attempt("update t set v = 0x41");
        return Observation.of("selected", select.rows().single())
                .and("in-text-column", update.refused() ? update.verdict() : session.value("select v from t"));
    }
}
