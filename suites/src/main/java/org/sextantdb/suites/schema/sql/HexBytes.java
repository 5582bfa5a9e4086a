package org.sextantdb.suites.schema.sql;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** Bytes are written in hexadecimal digits and go into a column of bytes, or are bits that no such column takes. */
public record HexBytes() implements Case {

    @Override
    public String asks() {
        return "Is x'41' a literal for bytes?";
    }

    @Override
    public Claim claim() {
        return Claim.that("stored", "41")
                .stake(Stake.EFFORT)
                .advice("Bind bytes as a parameter.")
                .source(
                        "A blob literal is x and hexadecimal digits in quotes",
                        "https://www.sqlite.org/lang_expr.html#litvalue");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, b " + db.dialect().bytes() + ")");
        session.run("insert into t (id, b) values (1, ?)", new byte[] {0x41});
        Attempt literal = session.attempt("insert into t (id, b) values (2, x'41')");
        String equal = session.value("select count(*) from t x, t y where x.id = 1 and y.id = 2 and x.b = y.b");
        String stored = literal.refused() ? literal.verdict() : equal.equals("1") ? "41" : "other-bytes";
        return Observation.of("stored", stored).refusedBy(literal.error());
    }
}
