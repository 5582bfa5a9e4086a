package org.sextantdb.suites.schema.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Rows;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.schema.Stored;

/** A stored 0000-00-00 is read by a Java program: the text, null, an error, or a date two thousand years ago. */
public record ZeroDateRead() implements Case {

    @Override
    public String asks() {
        return "What does a Java program read where 0000-00-00 is stored?";
    }

    @Override
    public Claim claim() {
        return Claim.none("The date does not exist, so no class of Java has a value for it.")
                .stake(Stake.AVAILABILITY)
                .advice("Update such dates to NULL before a Java program reads them.")
                .source(
                        "zeroDateTimeBehavior",
                        "https://dev.mysql.com/doc/connector-j/en/connector-j-connp-props-datetime-types-processing.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        db.dialect().acceptAnyDate().ifPresent(session::run);
        session.run("create table t (id int primary key, v date)");
        session.run("insert into t (id, v) values (1, '2024-02-29')");
        Attempt zero = session.attempt("insert into t (id, v) values (2, '0000-00-00')");
        if (zero.refused()) {
            return Observation.of("stored", "refused");
        }
        return Observation.of("stored", Stored.text(session, "v", 2))
                .and("string", read(session, row -> row.getString(1)))
                .and("date", read(session, row -> row.getDate(1)))
                .and("local-date", read(session, row -> row.getObject(1, LocalDate.class)));
    }

    private static String read(Session session, Reading reading) {
        Attempt attempt = session.attemptWith("read the date", connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select v from t where id = 2")) {
                row.next();
                List<@Nullable String> value = new ArrayList<>();
                value.add(text(reading, row));
                return new Attempt(new Rows(List.of("v"), List.of(value)), -1, List.of(), null);
            }
        });
        return attempt.refused() ? "refused" : attempt.rows().single();
    }

    /** A driver may also fail where it reads the text that it has got. */
    private static String text(Reading reading, ResultSet row) throws SQLException {
        try {
            return String.valueOf(reading.of(row));
        } catch (DateTimeException notADate) {
            return "refused";
        }
    }

    @FunctionalInterface
    private interface Reading {
        @Nullable
        Object of(ResultSet row) throws SQLException;
    }
}
