package org.sextantdb.suites.charset;

import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A column is declared with the character set {@code utf8}, and an emoji goes in. */
public record Utf8Alias() implements Case {

    @Override
    public String asks() {
        return "Does a column declared as utf8 hold an emoji?";
    }

    @Override
    public Claim claim() {
        return Claim.that("stored", "F09F9880")
                .stake(Stake.DATA)
                .advice("Never write utf8 where a character set is named; write utf8mb4.")
                .source("RFC 3629: UTF-8 has a sequence for every character", "https://www.rfc-editor.org/rfc/rfc3629");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Dialect dialect = db.dialect();
        Attempt column = session.attempt("create table t (id int primary key, v varchar(20) character set utf8)");
        if (column.refused()) {
            session.run("create table t (id int primary key, v " + dialect.text(20) + ")");
        }
        session.run("insert into t (id, v) values (2, '漢')");
        Attempt insert = session.attempt("insert into t (id, v) values (1, ?)", "😀");
        return Observation.of(
                        "stored",
                        insert.refused()
                                ? insert.verdict()
                                : session.value("select " + dialect.hex("v") + " from t where id = 1"))
                .and("column", column.verdict())
                .and("warnings", column.warningCodes())
                .and("means", session.value(dialect.characterSet("t", "v")))
                .refusedBy(insert.error());
    }
}
