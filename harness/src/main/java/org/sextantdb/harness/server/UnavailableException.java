package org.sextantdb.harness.server;

/** A server could not be had. The message is one line, fit to be published: no paths, hosts, users or passwords. */
public final class UnavailableException extends Exception {
    private static final long serialVersionUID = 1;

    private final String command;

    public UnavailableException(String reason, String command) {
        super(reason);
        this.command = command;
    }

    public UnavailableException(String reason, String command, Throwable cause) {
        super(reason, cause);
        this.command = command;
    }

    public UnavailableException(Offer.Cannot offer) {
        this(offer.reason(), offer.command());
    }

    /** Why. */
    public String reason() {
        return String.valueOf(getMessage());
    }

    /** The command that would mend it; empty where there is none. */
    public String command() {
        return command;
    }
}
