package org.sextantdb.harness.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** PostgreSQL. */
final class PostgresqlCheckup implements Checkup {
    private static final int CONNECTIONS_FEW = 50;

    private final Circumstances circumstances;

    PostgresqlCheckup(Circumstances circumstances) {
        this.circumstances = circumstances;
    }

    @Override
    public List<String> readOnly() {
        return List.of("set default_transaction_read_only = on");
    }

    @Override
    public List<Question> questions() {
        return List.of(
                // What holds for a new session, not what this one was just told.
                Question.of("settings", "select name, reset_val, source from pg_settings"),
                Question.of(
                        "database",
                        "select datname, pg_encoding_to_char(encoding), datcollate from pg_database"
                                + " where datname = current_database()"),
                Question.of(
                        "collation",
                        "select datlocprovider, coalesce(datcollversion, ''),"
                                + " coalesce(pg_database_collation_actual_version(oid), '')"
                                + " from pg_database where datname = current_database()"),
                Question.of(
                        "collations",
                        "select collname from pg_collation k where collversion <> pg_collation_actual_version(k.oid)"
                                + " and exists (select 1 from pg_attribute a join pg_class c on c.oid = a.attrelid"
                                + " where a.attcollation = k.oid and c.oid >= 16384 and c.relkind in ('r', 'p', 'm', 'i'))"
                                + " order by 1"),
                Question.of(
                        "role",
                        "select rolname, rolsuper, rolbypassrls, rolcreaterole, rolreplication, rolcreatedb from pg_roles"
                                + " where rolname = current_user"),
                Question.of(
                        "member-of",
                        "select rolname from pg_roles where pg_has_role(current_user, oid, 'member') and rolname in"
                                + " ('pg_execute_server_program', 'pg_write_server_files', 'pg_read_server_files',"
                                + " 'pg_write_all_data', 'pg_read_all_data') order by 1"),
                Question.of(
                        "databases",
                        "select datname from pg_database where not datistemplate and datallowconn"
                                + " and datname not in (current_database(), 'postgres')"
                                + " and has_database_privilege(oid, 'CONNECT') order by 1"),
                Question.of(
                        "ssl",
                        "select ssl, coalesce(version, ''), coalesce(cipher, '') from pg_stat_ssl"
                                + " where pid = pg_backend_pid()"),
                Question.of("recovery", "select pg_is_in_recovery()"),
                Question.of(
                        "open-schemas",
                        "select nspname from pg_namespace where nspname = any(current_schemas(false))"
                                + " and has_schema_privilege('public', oid, 'CREATE') order by 1"));
    }

    @Override
    public List<Check> checks() {
        List<Check> checks = new ArrayList<>(new PostgresqlTextChecks().checks());
        checks.addAll(new PostgresqlUserChecks(circumstances).checks());
        checks.addAll(List.of(
                new Check(
                        "accepts-writes",
                        "A writable URL that leads to a standby fails on the first write, often after a failover.",
                        this::writes),
                new Check(
                        "standard-conforming-strings",
                        "While it is off a backslash in a literal is an escape, and quoting done by the standard is"
                                + " open to injection.",
                        facts -> facts.entry("settings", "standard_conforming_strings")
                                        .equals("on")
                                ? Answer.ok("on")
                                : Answer.unsafe("off", "ALTER SYSTEM RESET standard_conforming_strings;")),
                new Check(
                        "time-zone",
                        "now()::date and every timestamptz as text are read in the session's zone.",
                        PostgresqlCheckup::timeZone),
                new Check(
                        "isolation-level",
                        "The level decides which changes of others a transaction sees; code is written for one level.",
                        facts -> Answer.ok(facts.entry("settings", "default_transaction_isolation"))),
                new Check(
                        "durable",
                        "What is committed must survive a power cut; without fsync the whole cluster may be lost.",
                        PostgresqlCheckup::durable),
                new Check(
                        "max-connections",
                        "Pools of a few instances together need more connections than one developer.",
                        PostgresqlCheckup::connections),
                CommonChecks.endOfLife(circumstances)));
        return checks;
    }

    private Answer writes(Facts facts) {
        boolean isStandby = facts.value("recovery").equals("t");
        boolean isReadOnly =
                facts.entry("settings", "default_transaction_read_only").equals("on");
        String fact = isStandby
                ? "a standby, in recovery"
                : isReadOnly ? "default_transaction_read_only is on" : "the server takes writes";
        return CommonChecks.writing(
                circumstances,
                isStandby || isReadOnly,
                fact,
                isStandby
                        ? "-- let the URL lead to the primary: targetServerType=primary"
                        : "ALTER DATABASE " + PostgresqlUserChecks.quoted(facts.value("database"))
                                + " SET default_transaction_read_only = off;");
    }

    /** The driver sends the zone of its JVM when it connects, whatever the server is set to. */
    private static Answer timeZone(Facts facts) {
        List<String> row = facts.table("settings").stream()
                .filter(setting -> setting.get(0).equals("TimeZone"))
                .findFirst()
                .orElseThrow(() -> new Facts.MissingException("the server does not tell its time zone"));
        String zone = row.get(1);
        boolean isUtc =
                List.of("utc", "etc/utc", "gmt", "etc/gmt", "zulu").contains(zone.toLowerCase(java.util.Locale.ROOT));
        if (row.get(2).equals("client")) {
            String fact = zone + ", sent by the driver: the zone of the machine it runs on";
            return isUtc ? Answer.ok(fact) : Answer.warning(fact, "-- start the application with -Duser.timezone=UTC");
        }
        return Answer.ok(zone);
    }

    private static Answer durable(Facts facts) {
        List<String> off = List.of("fsync", "full_page_writes").stream()
                .filter(name -> !facts.entry("settings", name).equals("on"))
                .toList();
        if (!off.isEmpty()) {
            return Answer.unsafe(
                    "off: " + String.join(", ", off),
                    off.stream()
                                    .map(name -> "ALTER SYSTEM SET " + name + " = on;")
                                    .collect(Collectors.joining(" ")) + " SELECT pg_reload_conf();");
        }
        return facts.entry("settings", "synchronous_commit").equals("off")
                ? Answer.warning(
                        "synchronous_commit is off: the last commits may be lost, in order",
                        "ALTER SYSTEM SET synchronous_commit = on; SELECT pg_reload_conf();")
                : Answer.ok("fsync and full_page_writes are on");
    }

    private static Answer connections(Facts facts) {
        int most = Integer.parseInt(facts.entry("settings", "max_connections"));
        return most < CONNECTIONS_FEW
                ? Answer.warning("at most " + most, "ALTER SYSTEM SET max_connections = 100; -- then restart")
                : Answer.ok("at most " + most);
    }
}
