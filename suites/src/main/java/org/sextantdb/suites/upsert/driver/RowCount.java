package org.sextantdb.suites.upsert.driver;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Understood;

/**
 * A statement answers with a number of rows: held against what became of the row, under the driver's own setting and
 * under both ways to count that a driver may know.
 */
public record RowCount(Form form, Found found) implements Case {
    /** The statement. */
    public enum Form {
        UPSERT(""),
        DO_NOTHING(""),
        INSERT_IGNORE("insert ignore"),
        REPLACE("replace");

        private final String verb;

        Form(String verb) {
            this.verb = verb;
        }

        String sql(Dialect dialect) {
            return switch (this) {
                case UPSERT -> dialect.upsert("t", "id", List.of("id", "v"));
                case DO_NOTHING -> dialect.insertOrIgnore("t", "id", List.of("id", "v"));
                default -> verb + " into t (id, v) values (?, ?)";
            };
        }

        private boolean leavesRowsAlone() {
            return this == DO_NOTHING || this == INSERT_IGNORE;
        }

        private String asked() {
            return switch (this) {
                case UPSERT -> "an upsert";
                case DO_NOTHING -> "an insert that leaves a row alone which is there";
                case INSERT_IGNORE -> "INSERT IGNORE";
                case REPLACE -> "REPLACE";
            };
        }
    }

    @Override
    public String asks() {
        return "How many rows does " + form.asked() + " count, where "
                + switch (found) {
                    case ABSENT -> "the row is new?";
                    case OTHER -> "the row is there?";
                    case SAME -> "the same row is there?";
                    case ONE_OF_THREE -> "it brings three and one is there?";
                };
    }

    @Override
    public Claim claim() {
        Claim claim = found == Found.ABSENT
                ? Claim.that("count", "1").and("row", "inserted")
                : form.leavesRowsAlone()
                        ? Claim.that("count", found == Found.ONE_OF_THREE ? "2" : "0")
                        : Claim.none("no standard has the statement, and a row that was there counts 0, 1, 2 or more");
        return claim.stake(Stake.MEANING)
                .advice(
                        "Never tell from the row count whether a row was inserted; read a column that only an insert sets.")
                .source(
                        "Affected rows: 1 for an insert, 2 for an update, 0 or 1 where nothing changes",
                        "https://dev.mysql.com/doc/refman/8.4/en/insert-on-duplicate.html")
                .source(
                        "The count is the number of rows inserted or updated",
                        "https://www.postgresql.org/docs/16/sql-insert.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run(Found.TABLE);
        String sql = form.sql(db.dialect());
        Optional<Observation> not = Understood.not(
                session, sql.replace("(?, ?)", "(9, 9)"), "count", "row", "found-counted", "changed-counted");
        if (not.isPresent()) {
            return not.get();
        }
        found.prepare(session);
        Attempt attempt = found.attempt(session, sql);
        return Observation.of("count", attempt.refused() ? attempt.verdict() : attempt.count())
                .and("row", found.fate(session))
                .and("found-counted", counted(db, sql, db.dialect().countingFound()))
                .and("changed-counted", counted(db, sql, db.dialect().countingChanged()))
                .refusedBy(attempt.error());
    }

    /** The count under a setting; {@code no-setting} where the driver has none. */
    private String counted(Workspace db, String sql, Map<String, String> properties) {
        if (properties.isEmpty()) {
            return "no-setting";
        }
        Optional<Session> session = db.session("set", properties).session();
        Control.require(session.isPresent(), "the driver knows its own property");
        found.prepare(session.orElseThrow());
        return String.valueOf(found.attempt(session.get(), sql).count());
    }
}
