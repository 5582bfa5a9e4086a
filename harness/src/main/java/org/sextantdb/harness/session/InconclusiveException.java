package org.sextantdb.harness.session;

/** The kit could not tell: the cell becomes inconclusive, with this message as its reason. */
public class InconclusiveException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public InconclusiveException(String reason) {
        super(reason);
    }
}
