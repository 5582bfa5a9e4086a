package org.sextantdb.suites.isolation.snapshot;

/**
 * When a snapshot was taken, by what was read: row 1 was changed from 10 to 11 between the beginning and the first read,
 * row 2 from 20 to 12 after it.
 */
final class SnapshotTaken {
    private SnapshotTaken() {}

    static String by(String first, String second) {
        return switch (first + "," + second) {
            case "10,20" -> "at the beginning";
            case "11,20" -> "at the first read";
            case "11,12" -> "for each statement";
            default -> first + "," + second;
        };
    }
}
