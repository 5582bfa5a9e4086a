package org.sextantdb.harness.doctor;

import java.util.ArrayList;
import java.util.List;

/** Who the application is on a PostgreSQL server, and how its words get there. */
final class PostgresqlUserChecks {
    private static final List<String> ATTRIBUTES =
            List.of("SUPERUSER", "BYPASSRLS", "CREATEROLE", "REPLICATION", "CREATEDB");

    private final Circumstances circumstances;

    PostgresqlUserChecks(Circumstances circumstances) {
        this.circumstances = circumstances;
    }

    List<Check> checks() {
        return List.of(
                new Check(
                        "user-not-superuser",
                        "An application that is an administrator hands the whole server to whoever breaks into it.",
                        PostgresqlUserChecks::superuser),
                new Check(
                        "grants-one-database",
                        "A user that may enter other databases reaches the data of others by one mistake.",
                        PostgresqlUserChecks::oneDatabase),
                new Check("tls", "Without TLS everybody on the way reads the data.", this::tls),
                new Check(
                        "search-path",
                        "Where everybody may create objects in a schema of the search path, anybody can put a function"
                                + " there that the application calls.",
                        PostgresqlUserChecks::searchPath));
    }

    private static Answer superuser(Facts facts) {
        List<String> role = facts.row("role");
        List<String> attributes = new ArrayList<>();
        for (int at = 0; at < ATTRIBUTES.size(); at++) {
            if (role.get(at + 1).equals("t")) {
                attributes.add(ATTRIBUTES.get(at));
            }
        }
        String name = quoted(role.get(0));
        if (attributes.contains("SUPERUSER")) {
            return Answer.unsafe(
                    "the user is a superuser",
                    "CREATE ROLE app_user LOGIN PASSWORD '...';",
                    "ALTER DATABASE " + quoted(facts.value("database")) + " OWNER TO app_user;");
        }
        List<String> groups = facts.values("member-of");
        if (!groups.isEmpty()) {
            return Answer.unsafe(
                    "a member of " + Listing.of(groups), "REVOKE " + String.join(", ", groups) + " FROM " + name + ";");
        }
        String mend = "ALTER ROLE " + name + " NO" + String.join(" NO", attributes) + ";";
        if (attributes.isEmpty()) {
            return Answer.ok("an ordinary user");
        }
        return attributes.equals(List.of("CREATEDB"))
                ? Answer.warning("the user may create databases", mend)
                : Answer.unsafe("the user has " + String.join(", ", attributes), mend);
    }

    private static Answer oneDatabase(Facts facts) {
        List<String> others = facts.values("databases");
        return others.isEmpty()
                ? Answer.ok("no other database can be entered")
                : Answer.warning(
                        "may connect to " + Listing.of(others),
                        others.stream()
                                .limit(Listing.STATEMENTS_MAX)
                                .map(name -> "REVOKE CONNECT ON DATABASE " + quoted(name) + " FROM PUBLIC;")
                                .toArray(String[]::new));
    }

    private Answer tls(Facts facts) {
        List<String> ssl = facts.row("ssl");
        return CommonChecks.tls(
                circumstances,
                ssl.get(0).equals("t"),
                ssl.get(1) + " " + ssl.get(2),
                "-- in the URL: sslmode=verify-full; on the server: ssl = on, and hostssl in pg_hba.conf");
    }

    private static Answer searchPath(Facts facts) {
        List<String> open = facts.values("open-schemas");
        return open.isEmpty()
                ? Answer.ok("no schema of the search path is writable to all")
                : Answer.unsafe(
                        "writable to all: " + Listing.of(open),
                        open.stream()
                                .map(schema -> "REVOKE CREATE ON SCHEMA " + quoted(schema) + " FROM PUBLIC;")
                                .toArray(String[]::new));
    }

    static String quoted(String name) {
        return name.matches("[a-z_][a-z0-9_]*") ? name : "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
