package org.sextantdb.suites.application;

import java.util.List;

/**
 * One version of the application's schema: the files of that version in all its directories.
 *
 * @param version as {@link org.sextantdb.harness.migrate.Migration#version()}
 * @param title how the row calls it: {@code 2_orders}
 * @param rehearsals what was found out so far, column by column
 */
record Step(String version, String title, Rehearsals rehearsals) {

    /** None: steps are made of the user's files. */
    static List<Step> cases() {
        return List.of();
    }

    /** As the row's id spells it. */
    @Override
    public String toString() {
        return title.replaceAll("[^\\p{Alnum}._-]+", "-");
    }
}
