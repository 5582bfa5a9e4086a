package org.sextantdb.suites.schema.types;

import org.sextantdb.harness.model.Claim;
import org.sextantdb.harness.model.Observation;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.session.Case;
import org.sextantdb.harness.session.Workspace;
import org.sextantdb.suites.schema.Stored;

/** A DECIMAL column is declared without a precision: some engines then keep any number, others whole numbers only. */
public record DecimalWithoutPrecision(Number value) implements Case {

    /** Numbers that such a column may have no room for. */
    public enum Number {
        FRACTION("1.5"),
        DIGITS_20("12345678901234567890");

        private final String sent;

        Number(String sent) {
            this.sent = sent;
        }

        @Override
        public String toString() {
            return sent;
        }
    }

    @Override
    public String asks() {
        return "Is " + value + " kept by a column declared DECIMAL, without a precision?";
    }

    @Override
    public Claim claim() {
        return Claim.that("stored", value.sent)
                .stake(Stake.DATA)
                .advice("Always write precision and scale: DECIMAL(12,2).")
                .source(
                        "A NUMERIC without precision and scale stores any number, against the standard's scale of 0",
                        "https://www.postgresql.org/docs/16/datatype-numeric.html");
    }

    @Override
    public Observation observe(Workspace db) {
        return Stored.of(db.session("s"), "decimal", "7", value.sent);
    }
}
