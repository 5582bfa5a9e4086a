package org.sextantdb.suites.schema.types;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.Standard;

/** The values at the edges of a type go in as literals and as parameters, are found again and come back the same. */
public record TypeRoundTrip(ColumnType type) implements Case {
    @Override
    public String asks() {
        return "Do the boundary values of a column of type " + type + " survive, and are they found with =?";
    }

    @Override
    public Claim claim() {
        Claim claim = Claim.that("create", "accepted");
        for (BoundaryValue value : type.edges()) {
            claim = claim.and(value.name(), ValueFate.KEPT);
        }
        return Standard.says(
                claim.stake(Stake.DATA).advice(advice()),
                "9.2 Store assignment and 8.2 <comparison predicate>: a value that fits is stored and equals itself");
    }

    private String advice() {
        return switch (type) {
            case REAL, FLOAT -> "Declare DOUBLE PRECISION, and compare with a range instead of =.";
            case DOUBLE -> "Rely on it for storing, and compare results of arithmetic with a range instead of =.";
            default -> "Rely on it.";
        };
    }

    @Override
    public Observation observe(Workspace db) {
        return ColumnProbe.of(db, type.sql(db.dialect())).observe(type.edges());
    }
}
