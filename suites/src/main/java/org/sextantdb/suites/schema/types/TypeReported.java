package org.sextantdb.suites.schema.types;

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
        return "Does getObject give the Java class of JDBC's table for a column of type " + type + "?";
    }

    @Override
    public Claim claim() {
        return Claim.that("given-class", javaClass())
                .stake(Stake.MEANING)
                .advice("Ask for the class you need, getObject(n, Long.class), and never cast what getObject(n) gives.")
                .source(
                        "JDBC guide, mapping of SQL and Java types: JDBC types mapped to Java object types",
                        "https://docs.oracle.com/javase/8/docs/technotes/guides/jdbc/getstart/mapping.html");
    }

    private String javaClass() {
        return switch (type) {
            case BOOLEAN -> "Boolean";
            case SMALLINT, INTEGER -> "Integer";
            case BIGINT -> "Long";
            case REAL -> "Float";
            case FLOAT, DOUBLE -> "Double";
            case CHAR, VARCHAR, TEXT -> "String";
            case BYTES -> "byte[]";
        };
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
