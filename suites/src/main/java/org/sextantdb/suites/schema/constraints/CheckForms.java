package org.sextantdb.suites.schema.constraints;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** A CHECK is written in several places and over several columns; a row breaks it by INSERT and by UPDATE. */
public record CheckForms(Form form) implements Case {
    /** Where the condition stands and what it speaks of. */
    public enum Form {
        COLUMN("n int check (n > 0), m int"),
        UNNAMED("n int, m int, check (n > 0)"),
        TWO_COLUMNS("n int, m int, constraint n_below_m check (n < m or n > 0)"),
        OTHER_COLUMN("m int check (n > 0), n int"),
        IN_LIST("n int, m int, check (n in (1, 2, 3))");

        private final String columns;

        Form(String columns) {
            this.columns = columns;
        }
    }

    @Override
    public String asks() {
        return "Is a CHECK enforced that "
                + switch (form) {
                    case COLUMN -> "stands behind its column?";
                    case UNNAMED -> "has no name?";
                    case TWO_COLUMNS -> "compares two columns?";
                    case OTHER_COLUMN -> "stands behind another column than its own?";
                    case IN_LIST -> "lists the values?";
                };
    }

    @Override
    public Claim claim() {
        Claim claim = Claim.that("create", "accepted")
                .and("insert", "check-violation")
                .and("update", "check-violation")
                .stake(Stake.DATA)
                .advice("Write CONSTRAINT name CHECK (…) for the table, and test that a bad row is refused.");
        return form == Form.OTHER_COLUMN
                ? claim.source(
                        "A column's constraint may speak of other columns here",
                        "https://www.postgresql.org/docs/16/sql-createtable.html")
                : Standard.says(claim, "4.10.2 Table constraints: a check is satisfied where it is not false");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        Attempt create = session.attempt("create table t (id int primary key, " + form.columns + ")");
        if (create.refused()) {
            return Observation.of("create", create.verdict())
                    .and("insert", "not-tried")
                    .and("update", "not-tried")
                    .refusedBy(create.error());
        }
        session.run("insert into t (id, n, m) values (1, 1, 2)");
        session.run("insert into t (id, n, m) values (2, null, 2)");
        Attempt insert = session.attempt("insert into t (id, n, m) values (3, -1, -2)");
        Attempt update = session.attempt("update t set n = -1, m = -2 where id = 1");
        return Observation.of("create", "accepted")
                .and("insert", insert.verdict())
                .and("update", update.verdict())
                .and("rows", session.query("select id, n, m from t order by id").text());
    }
}
