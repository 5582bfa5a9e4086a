package org.sextantdb.harness.server;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sextantdb.harness.engine.JdbcTarget;
import org.sextantdb.harness.model.InputException;

/** URLs as JDBC has them, and as applications have them: {@code mysql://}, {@code postgresql+psycopg://}, {@code sqlite:}. */
public final class DatabaseUrl {
    private static final Pattern SQLITE = Pattern.compile("(?:jdbc:)?sqlite3?:(.*)", Pattern.DOTALL);
    private static final Pattern APPLICATION = Pattern.compile("([a-z]+)2?(?:\\+[a-z0-9_]+)?(://.*)", Pattern.DOTALL);
    private static final Pattern HOST = Pattern.compile("jdbc:[a-z:]+//([^/?#]*)(/[^?#]*)?.*", Pattern.DOTALL);
    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]", "::1", "");

    private DatabaseUrl() {}

    /** What stands behind {@code sqlite:}, or null where it is another database. */
    public static @org.jspecify.annotations.Nullable String sqlite(String given) {
        Matcher sqlite = SQLITE.matcher(given.strip());
        return sqlite.matches() ? sqlite.group(1) : null;
    }

    /**
     * @throws InputException that names neither user nor password
     */
    public static JdbcTarget server(String given) {
        String url = given.strip();
        Matcher application = APPLICATION.matcher(url);
        if (!url.startsWith("jdbc:") && application.matches()) {
            String scheme = application.group(1).toLowerCase(Locale.ROOT);
            url = (scheme.equals("tidb") ? "mysql" : scheme) + application.group(2);
        }
        try {
            return ServerUrl.parse(url);
        } catch (InputException e) {
            if (String.valueOf(e.getMessage()).startsWith("this is no database URL")) {
                throw new InputException(
                        "this is no database URL; write it like jdbc:mysql://user:password@host:3306/db,"
                                + " postgres://user:password@host/db or sqlite:file.db");
            }
            throw e;
        }
    }

    /** Whether every host in the URL is this machine itself. */
    public static boolean isLocal(JdbcTarget target) {
        Matcher parts = HOST.matcher(target.url());
        if (!parts.matches()) {
            return true;
        }
        for (String host : parts.group(1).split(",")) {
            if (!LOCAL.contains(host.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }
}
