package org.sextantdb.harness.history;

/** A directed graph whose edges lie in one row of places, those of a node together. */
interface Arrows {
    int NONE = -1;

    /** Where the places of a node's edges begin. */
    int begin(int node);

    /** Behind the last of them. */
    int end(int node);

    /** Where the edge at a place leads to; {@link #NONE} where it is to be passed over. */
    int target(int node, int place);
}
