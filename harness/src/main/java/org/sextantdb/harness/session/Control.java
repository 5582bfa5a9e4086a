package org.sextantdb.harness.session;

/** Positive controls: every "no" needs one, else the cell is inconclusive. */
public final class Control {
    private Control() {}

    /**
     * The neighbouring thing that must work for the observation to mean anything.
     *
     * @param what what was tried, as a sentence without its end: {@code "a key of 768 characters is taken"}
     * @throws InconclusiveException where it does not hold
     */
    public static void require(boolean holds, String what) {
        if (!holds) {
            throw new InconclusiveException("the positive control failed: " + what);
        }
    }
}
