package org.sextantdb.suites;

import org.sextantdb.harness.model.Claim;

/** The last draft of SQL-92: the only text of the standard that anybody can read. */
public final class Standard {
    private static final String URL = "https://www.contrib.andrew.cmu.edu/~shadow/sql/sql1992.txt";

    private Standard() {}

    /**
     * The claim with its place in the standard.
     *
     * @param place number and title of the clause, and what it says
     */
    public static Claim says(Claim claim, String place) {
        return claim.source("SQL-92 draft, " + place, URL);
    }
}
