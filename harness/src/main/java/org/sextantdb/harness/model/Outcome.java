package org.sextantdb.harness.model;

/** What an observation means against the claim. Loud is told from silent: a loud difference costs an afternoon. */
public enum Outcome {
    /** The facts match the claim. */
    CONFORMS,
    /** The engine said no, with an error: loud, the application notices. */
    REFUSES,
    /** The engine accepted and did something else: silent, data or meaning changes. */
    DIFFERS,
    /** There is no portable promise; the cell shows the measured value. */
    RECORDED,
    /** The kit could not tell: server lost, time limit, or the positive control failed. */
    INCONCLUSIVE,
    /** The engine was not available or not selected. */
    NOT_RUN
}
