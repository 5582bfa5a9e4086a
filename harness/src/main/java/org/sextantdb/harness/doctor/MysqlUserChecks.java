package org.sextantdb.harness.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Who the application is on the server, and how its words get there. */
final class MysqlUserChecks {
    /** Global rights that see or change nobody's data. */
    private static final Set<String> HARMLESS = Set.of(
            "PROCESS",
            "REPLICATION CLIENT",
            "REPLICATION SLAVE",
            "REPLICA MONITOR",
            "BINLOG MONITOR",
            "SLAVE MONITOR",
            "SHOW DATABASES",
            "CONNECTION_ADMIN",
            "CONNECTION ADMIN",
            "SHOW_ROUTINE",
            "XA_RECOVER_ADMIN",
            "RELOAD");
    /** Rights over the server itself, or over other users. */
    private static final Set<String> ADMINISTRATIVE = Set.of(
            "ALL PRIVILEGES",
            "SUPER",
            "CREATE USER",
            "GRANT OPTION",
            "SHUTDOWN",
            "FILE",
            "CREATE ROLE",
            "DROP ROLE",
            "SYSTEM_USER",
            "SYSTEM_VARIABLES_ADMIN",
            "PERSIST_RO_VARIABLES_ADMIN",
            "ROLE_ADMIN",
            "SET_USER_ID",
            "SET_ANY_DEFINER",
            "SET USER",
            "READ_ONLY ADMIN",
            "BINLOG ADMIN",
            "CLONE_ADMIN",
            "RESTRICTED_USER_ADMIN");

    private final Circumstances circumstances;

    MysqlUserChecks(Circumstances circumstances) {
        this.circumstances = circumstances;
    }

    List<Check> checks() {
        return List.of(
                new Check(
                        "user-not-superuser",
                        "An application that is an administrator hands the whole server to whoever breaks into it.",
                        MysqlUserChecks::superuser),
                new Check(
                        "grants-one-database",
                        "Rights beyond the application's own database let one mistake reach the data of others.",
                        MysqlUserChecks::oneDatabase),
                new Check(
                        "tls", "Without TLS everybody on the way reads the data, and often the password.", this::tls));
    }

    private static Answer superuser(Facts facts) {
        String user = facts.value("user");
        String name = user.substring(0, Math.max(user.lastIndexOf('@'), 0));
        List<String> rights =
                new ArrayList<>(Grants.parse(facts.values("grants")).global());
        rights.retainAll(ADMINISTRATIVE);
        String[] mend = anotherUser(facts);
        if (name.equalsIgnoreCase("root")) {
            return Answer.unsafe("the user is root", mend);
        }
        return rights.isEmpty()
                ? Answer.ok("an ordinary user")
                : Answer.unsafe("the user may do on the whole server: " + Listing.of(rights), mend);
    }

    private static Answer oneDatabase(Facts facts) {
        Grants grants = Grants.parse(facts.values("grants"));
        List<String> everywhere = new ArrayList<>(grants.global());
        everywhere.removeAll(HARMLESS);
        String account = MysqlStatements.account(facts.value("user"));
        if (!everywhere.isEmpty()) {
            boolean isAdministrator = superuser(facts).state() == State.UNSAFE || everywhere.contains("ALL PRIVILEGES");
            if (isAdministrator) {
                // An administrator must not be advised to give away what only an administrator can give back.
                return Answer.unsafe("rights on every database: " + Listing.of(everywhere), anotherUser(facts));
            }
            return Answer.unsafe(
                    "rights on every database: " + Listing.of(everywhere),
                    "REVOKE ALL PRIVILEGES, GRANT OPTION FROM " + account + ";",
                    "GRANT ALL PRIVILEGES ON " + database(facts) + ".* TO " + account + ";");
        }
        List<String> others = grants.others(facts.row("schema").get(0));
        if (others.isEmpty()) {
            return Answer.ok(
                    grants.roles().isEmpty()
                            ? "rights on this database only"
                            : "rights on this database only, and what these roles give: " + Listing.of(grants.roles()));
        }
        String[] mend = others.stream()
                .limit(Listing.STATEMENTS_MAX)
                .map(name -> "REVOKE ALL PRIVILEGES ON " + MysqlStatements.quoted(name) + ".* FROM " + account + ";")
                .toArray(String[]::new);
        String fact = "rights on other databases too: " + Listing.of(others);
        boolean isServers = others.stream().anyMatch(name -> name.equals("mysql") || name.contains("%"));
        return isServers ? Answer.unsafe(fact, mend) : Answer.warning(fact, mend);
    }

    private static String[] anotherUser(Facts facts) {
        return new String[] {
            "CREATE USER 'app_user'@'%' IDENTIFIED BY '...';",
            "GRANT ALL PRIVILEGES ON " + database(facts) + ".* TO 'app_user'@'%';"
        };
    }

    private static String database(Facts facts) {
        return MysqlStatements.quoted(facts.row("schema").get(0));
    }

    private Answer tls(Facts facts) {
        String cipher = facts.entry("cipher", "Ssl_cipher");
        return CommonChecks.tls(
                circumstances,
                !cipher.isEmpty(),
                cipher,
                "-- in the URL: sslMode=VERIFY_IDENTITY",
                "-- and once that works: ALTER USER " + MysqlStatements.account(facts.value("user")) + " REQUIRE SSL;");
    }
}
