package org.sextantdb.suites.schema.types;

import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Rows;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A number at the edge of floating point is sent as a parameter and read as a double. */
public record FloatStored(FloatEdge number) implements Case {

    @Override
    public String asks() {
        return "Does a DOUBLE PRECISION column keep the double " + number + "?";
    }

    @Override
    public Claim claim() {
        return claimed()
                .stake(Stake.DATA)
                .advice("Check with Double.isFinite before sending, and write NULL where there is no number.")
                .source(
                        "Floating point types have IEEE 754's infinities and its not-a-number",
                        "https://www.postgresql.org/docs/16/datatype-numeric.html");
    }

    private Claim claimed() {
        return number == FloatEdge.MINUS_ZERO
                ? Claim.none("minus zero equals zero, and little depends on its sign")
                : Claim.that("insert", "accepted").and("returned", "same");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, v double precision)");
        session.run("insert into t (id, v) values (1, ?)", 0.5);
        Control.require(read(session, 1).equals("0.5"), "an ordinary number comes back");
        Attempt insert = session.attempt("insert into t (id, v) values (2, ?)", number.value());
        if (insert.refused()) {
            return Observation.of("insert", insert.verdict())
                    .and("returned", "none")
                    .refusedBy(insert.error());
        }
        String returned = read(session, 2);
        boolean same = returned.equals(Double.toString(number.value()));
        return Observation.of("insert", "accepted").and("returned", same ? "same" : "became " + returned);
    }

    private static String read(Session session, int id) {
        Attempt read = session.attemptWith("select v from t where id = " + id + ", by getDouble", connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select v from t where id = " + id)) {
                row.next();
                double value = row.getDouble(1);
                String text = row.wasNull() ? "null" : Double.toString(value);
                return new Attempt(new Rows(List.of("v"), List.of(List.of(text))), -1, List.of(), null);
            }
        });
        return read.refused() ? read.verdict() : read.rows().single();
    }
}
