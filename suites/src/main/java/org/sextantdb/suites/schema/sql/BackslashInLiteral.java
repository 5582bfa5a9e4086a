package org.sextantdb.suites.schema.sql;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A literal holds backslashes: they are characters, or they escape what follows, a quote for one. */
public record BackslashInLiteral() implements Case {

    @Override
    public String asks() {
        return "Is a backslash in a text literal an ordinary character?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("two-backslashes", "kept")
                        .and("escaped-quote", "refused")
                        .stake(Stake.DATA)
                        .advice(
                                "Bind every text as a parameter; a text escaped for one engine is an injection on another."),
                "5.3 <literal>: only the quote is special in a character string literal, and is doubled");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, v varchar(10))");
        session.run("insert into t (id, v) values (1, 'a\\\\b')");
        session.run("insert into t (id, v) values (2, ?)", "a\\b");
        String one = session.value("select count(*) from t x, t y where x.id = 1 and y.id = 2 and x.v = y.v");
        String length = session.value("select " + db.dialect().charLength("v") + " from t where id = 2");
        Control.require(length.equals("3"), "a parameter keeps its one backslash");
        Attempt quote = session.attempt("insert into t (id, v) values (3, 'a\\'b')");
        return Observation.of("two-backslashes", one.equals("1") ? "one" : "kept")
                .and("escaped-quote", quote.refused() ? "refused" : "accepted");
    }
}
