package org.sextantdb.suites.schema;

import java.util.List;
import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Attempt;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Control;
import org.sextantdb.harness.session.Workspace;

/** What driver and catalogue call a column, and the Java class that {@code getObject} gives. */
public record TypeReported(ColumnType type) implements Case {

    @Override
    public String asks() {
        return "Which type does the driver report for a column of type " + type + "?";
    }

    @Override
    public Claim claim() {
        return Claim.none("type names are the engine's own, and several engines map one type to another")
                .stake(Stake.EFFORT)
                .advice(
                        "Ask the driver for the class you need, getObject(n, Class), never for what it happens to give.")
                .source(
                        "ResultSetMetaData.getColumnTypeName: the type name used by the database",
                        "https://docs.oracle.com/en/java/javase/17/docs/api/java.sql/java/sql/ResultSetMetaData.html");
    }

    @Override
    public Observation observe(Workspace db) {
        ColumnProbe probe = ColumnProbe.of(db, type.sql(db.dialect()));
        List<BoundaryValue> values = type.edges();
        Attempt create = probe.create();
        Control.require(!create.refused(), "the type is known");
        probe.roundTrip(values.get(values.size() - 1));
        return probe.reported().and("catalogue-type", probe.catalogueType());
    }
}
