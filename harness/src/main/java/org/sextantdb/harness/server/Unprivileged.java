package org.sextantdb.harness.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Running a program that refuses root, for people who are root: in a CI container, mostly. */
final class Unprivileged {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    /** The user and the group nobody. */
    private static final String NOBODY = "65534";

    private Unprivileged() {}

    /**
     * The words to put before a command. In a user namespace the files stay root's, yet the program sees another user;
     * where namespaces are not allowed it really is another user, who gets the directory.
     *
     * @throws UnavailableException where neither is possible
     */
    static List<String> prefix(Path directory) throws UnavailableException {
        if (!System.getProperty("user.name", "").equals("root")) {
            return List.of();
        }
        if (Program.run(LIMIT, List.of("unshare", "-U", "true")).succeeded()) {
            return List.of("unshare", "-U");
        }
        List<String> nobody = List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
        boolean owned = Program.run(LIMIT, List.of("chown", "-R", NOBODY + ":" + NOBODY, directory.toString()))
                .succeeded();
        if (owned
                && Program.run(LIMIT, List.of("setpriv", nobody.get(1), nobody.get(2), nobody.get(3), "true"))
                        .succeeded()) {
            return nobody;
        }
        throw new UnavailableException("this server refuses root, and no other user can be had here", "su - someone");
    }
}
