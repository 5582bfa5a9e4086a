package org.sextantdb.harness.migrate.rule;

import java.util.List;

/**
 * A key that a statement declares.
 *
 * @param at place of the word that declares it: {@code primary}, {@code unique}, {@code key}, {@code index}
 */
record Key(Kind kind, String table, List<Part> parts, int at) {
    enum Kind {
        PRIMARY,
        UNIQUE,
        PLAIN
    }

    /** A column of it: with the length of its prefix or 0, and its place. */
    record Part(String column, int prefix, int at) {}
}
