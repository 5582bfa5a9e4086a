package org.sextantdb.suites.migration.down;

import java.util.stream.Collectors;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.schema.Column;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A column in the middle is dropped, and the way down adds it again: at the end, or where it was. */
public record ColumnOrderAfterDown(Place place) implements Case {

    /** What the statement says of the column's place. */
    public enum Place {
        UNSAID(""),
        AFTER(" after a");

        private final String words;

        Place(String words) {
            this.words = words;
        }
    }

    @Override
    public String asks() {
        return place == Place.UNSAID
                ? "Does a column that is dropped and added again stand at the end?"
                : "Can a column that was dropped be added again at its old place, with AFTER?";
    }

    @Override
    public Claim claim() {
        Claim claim = place == Place.UNSAID
                ? Claim.that("add", "accepted").and("columns", "id,a,c,b")
                : Claim.none("no standard has a word for a column's place");
        return claim.stake(Stake.MEANING)
                .advice(
                        "Name the columns in every INSERT and SELECT, and compare schemas without the order of columns.")
                .source("New columns come last", "https://www.sqlite.org/lang_altertable.html#altertabaddcol")
                .source("FIRST and AFTER", "https://dev.mysql.com/doc/refman/8.4/en/alter-table.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (id int primary key, a int, b int, c int)");
        session.run("insert into t (id, a, b, c) values (1, 10, 20, 30)");
        session.run("alter table t drop column b");
        Attempt add = session.attempt("alter table t add column b int" + place.words);
        return Observation.of("add", add.verdict())
                .and(
                        "columns",
                        session.schema().table("t").orElseThrow().columns().stream()
                                .map(Column::name)
                                .collect(Collectors.joining(",")))
                .and("row", session.query("select * from t").text())
                .refusedBy(add.error());
    }
}
