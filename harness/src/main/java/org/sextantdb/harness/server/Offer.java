package org.sextantdb.harness.server;

/** What a source says beforehand, in bounded time and without starting anything. */
public sealed interface Offer {

    /**
     * The source can try.
     *
     * @param detail what it will use: an image, an artifact; no paths
     */
    record Can(String detail) implements Offer {}

    /**
     * The source cannot.
     *
     * @param reason one sentence
     * @param command the one command that would mend it; empty where there is none
     */
    record Cannot(String reason, String command) implements Offer {}
}
