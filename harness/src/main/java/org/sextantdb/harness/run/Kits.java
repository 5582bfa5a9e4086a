package org.sextantdb.harness.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.sextantdb.harness.model.ResultLine;

/** Which kit this is, as the build wrote it down. */
public final class Kits {
    private static final String BUILD = "/org/sextantdb/harness/build.properties";

    private Kits() {}

    /** Version and commit; {@code unknown} where the build had no repository to ask. */
    public static ResultLine.Kit current() {
        Properties build = new Properties();
        try (InputStream file = Kits.class.getResourceAsStream(BUILD)) {
            if (file != null) {
                build.load(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ResultLine.Kit(
                build.getProperty("git.build.version", "unknown"),
                build.getProperty("git.commit.id.abbrev", "unknown"));
    }
}
