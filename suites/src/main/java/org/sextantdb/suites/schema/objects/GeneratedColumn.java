package org.sextantdb.suites.schema.objects;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A column is computed from another one: the three ways to write it, in a new table and in one that has rows. */
public record GeneratedColumn(Kind kind, Place place) implements Case {

    /** When the value is computed, as the statement says it. */
    public enum Kind {
        STORED(" stored"),
        VIRTUAL(" virtual"),
        UNNAMED("");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** Where the column comes in. */
    public enum Place {
        NEW_TABLE("in a new table"),
        TABLE_WITH_ROWS("added to a table with rows");

        private final String words;

        Place(String words) {
            this.words = words;
        }
    }

    @Override
    public String asks() {
        return switch (kind) {
            case STORED -> "Can there be a STORED generated column, " + place.words + "?";
            case VIRTUAL -> "Can there be a VIRTUAL generated column, " + place.words + "?";
            case UNNAMED -> "Can there be a generated column, neither STORED nor VIRTUAL said, " + place.words + "?";
        };
    }

    @Override
    public Claim claim() {
        return Claim.that("column", "accepted")
                .and("value", "computed")
                .stake(Stake.EFFORT)
                .advice("Write STORED, and make the column together with its table; nothing else works everywhere.")
                .source("Generated columns, their two kinds and their place", "https://www.sqlite.org/gencol.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        String column = "b int generated always as (a * 2)" + kind.words;
        Attempt made;
        if (place == Place.NEW_TABLE) {
            made = session.attempt("create table t (id int primary key, a int, " + column + ")");
        } else {
            session.run("create table t (id int primary key, a int)");
            session.run("insert into t (id, a) values (1, 10)");
            made = session.attempt("alter table t add column " + column);
        }
        if (made.refused()) {
            return Observation.of("column", made.verdict()).and("value", "none").refusedBy(made.error());
        }
        session.run("insert into t (id, a) values (2, 20), (3, 30)");
        session.run("update t set a = 31 where id = 3");
        String seen = session.query("select b from t order by id").text();
        String wanted = place == Place.NEW_TABLE ? "40 62" : "20 40 62";
        return Observation.of("column", made.verdict()).and("value", seen.equals(wanted) ? "computed" : seen);
    }
}
