package org.sextantdb.suites.schema.types;

import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
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

/** True and false go in as literals and as parameters, are found again, and come back as booleans. */
public record BooleanRoundTrip() implements Case {

    @Override
    public String asks() {
        return "Do true and false come back as booleans?";
    }

    @Override
    public Claim claim() {
        return Claim.that("found", "2")
                .and("returned", "true false true false")
                .stake(Stake.MEANING)
                .advice("Write and read booleans through the driver, and ask with = true, never with = 1.")
                .source(
                        "The standard's type with the literals TRUE and FALSE",
                        "https://www.postgresql.org/docs/16/datatype-boolean.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, b boolean)");
        session.run("insert into t (id, b) values (1, true), (2, false)");
        session.run("insert into t (id, b) values (3, ?)", true);
        session.run("insert into t (id, b) values (4, ?)", false);
        String found = session.value("select count(*) from t where b = true");
        Attempt returned = session.attemptWith("select b from t order by id, by getBoolean", connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select b from t order by id")) {
                List<List<String>> values = new ArrayList<>();
                while (rows.next()) {
                    values.add(List.of(String.valueOf(rows.getBoolean(1))));
                }
                return new Attempt(new Rows(List.of("b"), List.copyOf(values)), -1, List.of(), null);
            }
        });
        Control.require(!returned.refused(), "the driver reads the column");
        return Observation.of("found", found).and("returned", returned.rows().text());
    }
}
