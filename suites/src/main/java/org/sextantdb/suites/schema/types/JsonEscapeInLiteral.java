package org.sextantdb.suites.schema.types;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A JSON text with an escape stands in a statement between plain quotes, and goes in a second time as a parameter. */
public record JsonEscapeInLiteral() implements Case {
    private static final String JSON = "\"\\ud83d\\ude00\"";

    @Override
    public String asks() {
        return "Does a JSON escape in a literal mean the same as in a parameter?";
    }

    @Override
    public Claim claim() {
        return Standard.says(
                Claim.that("parameter", "kept")
                        .and("literal", "kept")
                        .stake(Stake.DATA)
                        .advice("Send JSON as a parameter, never inside of a statement."),
                "5.3 <literal>: in a character string only the quote is special, and is doubled");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, v varchar(40))");
        session.run("insert into t (id, v) values (1, ?)", JSON);
        session.run("insert into t (id, v) values (2, '" + JSON + "')");
        return Observation.of("parameter", stored(session, 1)).and("literal", stored(session, 2));
    }

    private static String stored(Session session, int id) {
        String read = session.value("select v from t where id = " + id);
        return read.equals(JSON) ? "kept" : "became " + read;
    }
}
