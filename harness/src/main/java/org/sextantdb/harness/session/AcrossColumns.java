package org.sextantdb.harness.session;

import org.sextantdb.harness.model.Observation;

/** A case that compares a column with another one: it observes each by itself, and compares when all columns are done. */
public interface AcrossColumns extends Case {

    /**
     * Compares, without a database.
     *
     * @param seen what {@link #observe} saw on this column
     */
    Observation across(ColumnName column, Observation seen);
}
