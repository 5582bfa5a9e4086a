package org.sextantdb.harness.doctor;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a checkup must know beside the server's answers.
 *
 * @param product the server's product in its own words
 * @param version its version
 * @param endOfLife the day on which the vendor's support ends, or null where the catalogue does not know
 * @param isKnownLine whether the catalogue knows the version line
 * @param today the day to compare it with
 * @param isLocal whether the URL leads to this machine itself
 * @param isMeantReadOnly whether the URL is one that nobody should be able to write through
 */
record Circumstances(
        String product,
        String version,
        @Nullable String endOfLife,
        boolean isKnownLine,
        LocalDate today,
        boolean isLocal,
        boolean isMeantReadOnly) {}
