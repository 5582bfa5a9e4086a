package org.sextantdb.harness.session;

/** The question has no meaning on this column, because the user gave nothing for it: the cell is not run. */
public final class NotAskedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * @param reason one sentence for the cell
     */
    public NotAskedException(String reason) {
        super(reason);
    }
}
