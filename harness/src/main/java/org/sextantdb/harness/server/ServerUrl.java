package org.sextantdb.harness.server;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sextantdb.harness.engine.JdbcTarget;
import org.sextantdb.harness.model.InputException;

/**
 * A URL as a user gives it. User, password and everything else that is secret are taken out of it at once, so that no
 * message can print them.
 */
public final class ServerUrl {
    private static final Pattern WITH_HOST = Pattern.compile("([a-z:]+)//([^/?#]*)(/[^?#]*)?(\\?.*)?");
    private static final Pattern SECRET = Pattern.compile("password|passwd|pwd|secret|token");
    private static final Map<String, String> SHORT_FORMS = Map.of(
            "mysql:", "jdbc:mysql:",
            "mariadb:", "jdbc:mariadb:",
            "postgresql:", "jdbc:postgresql:",
            "postgres:", "jdbc:postgresql:");

    private ServerUrl() {}

    /**
     * @param given {@code jdbc:mysql://user:password@host/db?option=value}; without {@code jdbc:} as well
     * @throws InputException that names neither user nor password
     */
    public static JdbcTarget parse(String given) {
        Matcher parts = WITH_HOST.matcher(given.strip());
        if (!parts.matches()) {
            throw new InputException("this is no database URL; write it like jdbc:mysql://user:password@host:3306/");
        }
        String prefix = SHORT_FORMS.getOrDefault(parts.group(1), parts.group(1));
        String authority = parts.group(2);
        if (authority.contains("(") && SECRET.matcher(lower(authority)).find()) {
            throw new InputException("the URL has its password inside an address=(...) list, where it would be printed;"
                    + " write it as ?user=...&password=...");
        }
        Secrets secrets = new Secrets();
        int at = authority.lastIndexOf('@');
        if (at >= 0) {
            secrets.userInfo(authority.substring(0, at));
        }
        String host = authority.substring(at + 1);
        String options = secrets.options(parts.group(4) == null ? "" : parts.group(4));
        String path = parts.group(3) == null ? "/" : parts.group(3);
        return new JdbcTarget(prefix + "//" + host + path + options, secrets.user, secrets.password, secrets.others);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new InputException("the URL has a '%' that is no escape; write it as %25");
        }
    }

    /** What was taken out. */
    private static final class Secrets {
        private String user = "";
        private String password = "";
        private final Map<String, String> others = new LinkedHashMap<>();

        private void userInfo(String text) {
            int colon = text.indexOf(':');
            user = decoded(colon < 0 ? text : text.substring(0, colon));
            password = colon < 0 ? "" : decoded(text.substring(colon + 1));
        }

        /** The options that may stay, with their question mark. */
        private String options(String query) {
            List<String> kept = new ArrayList<>();
            for (String option :
                    query.isEmpty() ? new String[0] : query.substring(1).split("&")) {
                int equals = option.indexOf('=');
                String name = decoded(equals < 0 ? option : option.substring(0, equals));
                String value = equals < 0 ? "" : decoded(option.substring(equals + 1));
                if (name.equals("user")) {
                    user = value;
                } else if (name.equals("password")) {
                    password = value;
                } else if (SECRET.matcher(lower(name)).find()) {
                    others.put(name, value);
                } else if (!option.isEmpty()) {
                    kept.add(option);
                }
            }
            return kept.isEmpty() ? "" : "?" + String.join("&", kept);
        }
    }
}
