package org.sextantdb.suites.upsert.driver;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Understood;

/** RETURNING behind an upsert: the rows that come back are held against those in the table. */
public record ReturnedRows(Form form, Found found) implements Case {
    /** The statement. */
    public enum Form {
        UPSERT,
        DO_NOTHING,
        INSERT_IGNORE,
        REPLACE;

        private String sql(Dialect dialect) {
            return RowCount.Form.valueOf(name()).sql(dialect) + " returning id, v, w";
        }
    }

    @Override
    public String asks() {
        return "Which rows does RETURNING give behind "
                + switch (form) {
                    case UPSERT -> "an upsert";
                    case DO_NOTHING -> "an insert that may do nothing";
                    case INSERT_IGNORE -> "INSERT IGNORE";
                    case REPLACE -> "REPLACE";
                }
                + ", where "
                + switch (found) {
                    case ABSENT -> "the row is new?";
                    case OTHER -> "the row is there?";
                    case SAME -> "the same row is there?";
                    case ONE_OF_THREE -> "one of three is there?";
                };
    }

    @Override
    public Claim claim() {
        return Claim.none("RETURNING is an extension, and so is the statement before it")
                .stake(Stake.MEANING)
                .advice("Read the row by its key, in the same transaction.")
                .source(
                        "Only rows that were inserted or updated are returned",
                        "https://www.postgresql.org/docs/16/sql-insert.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run(Found.TABLE);
        String sql = form.sql(db.dialect());
        Optional<Observation> not = Understood.not(session, sql.replace("(?, ?)", "(9, 9)"), "returned", "rows", "row");
        if (not.isPresent()) {
            return not.get();
        }
        found.prepare(session);
        Attempt attempt = found.attempt(session, sql);
        String rows = attempt.rows().values().stream()
                .map(row -> row.stream().map(String::valueOf).collect(Collectors.joining(",")))
                .sorted()
                .collect(Collectors.joining(" "));
        List<String> stored = session.query("select id, v, w from t order by id").values().stream()
                .map(row -> row.stream().map(String::valueOf).collect(Collectors.joining(",")))
                .toList();
        return Observation.of("returned", attempt.refused() ? attempt.verdict() : told(rows, stored))
                .and("rows", rows.isEmpty() ? "none" : rows)
                .and("row", found.fate(session))
                .refusedBy(attempt.error());
    }

    private static String told(String rows, List<String> stored) {
        if (rows.isEmpty()) {
            return "none";
        }
        if (rows.equals(String.join(" ", stored))) {
            return "all-as-stored";
        }
        return stored.containsAll(List.of(rows.split(" "))) ? "some-as-stored" : "other";
    }
}
