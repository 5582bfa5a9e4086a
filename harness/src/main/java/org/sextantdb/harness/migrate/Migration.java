package org.sextantdb.harness.migrate;

import java.util.Optional;

/**
 * One step of a schema: up, and down again where that was written.
 *
 * @param version as the file says it, without leading zeros: {@code 7}, {@code 20240131120000}, {@code 1.2}; unique in its
 *     directory; a repeatable migration has {@code R} and its name
 * @param name what the file is called besides: {@code create_orders}
 * @param up what goes up
 * @param down what goes down; empty where there is none
 * @param repeatable whether it runs again whenever it was changed, after all others
 */
public record Migration(String version, String name, Script up, Optional<Script> down, boolean repeatable) {

    /** SHA-256 of what goes up; byte order marks and line ends do not count. */
    public String checksum() {
        return Checksum.of(up.text());
    }

    /** {@code 7_create_orders}. */
    public String title() {
        return name.isEmpty() ? version : version + "_" + name;
    }
}
