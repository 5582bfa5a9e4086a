package org.sextantdb.harness.model;

/**
 * Bad input: the message is one line that says what is wrong, where, and what to do. The command line prints it and exits
 * with 2; nothing else is shown.
 */
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public InputException(String message) {
        super(message);
    }
}
