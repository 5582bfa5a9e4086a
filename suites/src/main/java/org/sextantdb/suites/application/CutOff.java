package org.sextantdb.suites.application;

/** The first runner is gone, as if it had been killed. */
final class CutOff extends RuntimeException {
    private static final long serialVersionUID = 1;

    CutOff(String where) {
        super(where, null, false, false);
    }
}
