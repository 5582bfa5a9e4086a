package org.sextantdb.harness.model;

/** What an application loses where a claim does not hold, worst first. */
public enum Stake {
    /** Stored data is lost, cut or changed. */
    DATA,
    /** The data is there and means something else: equality, order, visibility. */
    MEANING,
    /** Statements are refused, wait or time out. */
    AVAILABILITY,
    /** Somebody has to write something else, and notices at once. */
    EFFORT
}
