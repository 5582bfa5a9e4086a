package org.sextantdb.suites.migration.alter;

import java.util.stream.Collectors;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.schema.Column;
import org.sextantdb.harness.schema.Table;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Session;
import org.sextantdb.harness.session.Workspace;

/** A column is added at a place: at the end, as everywhere, or where FIRST and AFTER say. */
public record PlaceOfAddedColumn(Place place) implements Case {
    /** The words behind the definition. */
    public enum Place {
        FIRST,
        AFTER_A
    }

    @Override
    public String asks() {
        return place == Place.FIRST
                ? "Can a column be added as the FIRST of its table?"
                : "Can a column be added AFTER another one?";
    }

    @Override
    public Claim claim() {
        return Claim.none("The standard adds a column at the end and has no word for another place.")
                .stake(Stake.EFFORT)
                .advice("Name the columns in every INSERT and SELECT, so that their order means nothing.")
                .source("ADD COLUMN … FIRST, AFTER", "https://dev.mysql.com/doc/refman/8.4/en/alter-table.html");
    }

    @Override
    public Observation observe(Workspace db) {
        Session session = db.session("s");
        session.run("create table t (a int, b int)");
        Attempt add = session.attempt("alter table t add column n int " + (place == Place.FIRST ? "first" : "after a"));
        Table table = session.schema().table("t").orElseThrow();
        return Observation.of("add", add.verdict())
                .and("columns", table.columns().stream().map(Column::name).collect(Collectors.joining(" ")))
                .and("type", table.column("n").map(Column::type).orElse("none"))
                .refusedBy(add.error());
    }
}
