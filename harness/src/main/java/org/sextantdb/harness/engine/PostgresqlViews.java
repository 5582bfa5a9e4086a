package org.sextantdb.harness.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the kit looks up in PostgreSQL's catalogue. */
final class PostgresqlViews {
    /** Schemas that somebody made, and what somebody put into the one that is always there. */
    static final String CONTENTS = """
        select 'schema ' || nspname from pg_namespace
         where nspname not like 'pg\\_%' and nspname not in ('information_schema', 'public')
        union all select case c.relkind when 'v' then 'view ' when 'S' then 'sequence ' else 'table ' end || c.relname
          from pg_class c where c.relnamespace = to_regnamespace('public') and c.relkind in ('r', 'v', 'm', 'S', 'f', 'p')
        union all select case p.prokind when 'p' then 'procedure ' else 'function ' end || p.proname
          from pg_proc p where p.pronamespace = to_regnamespace('public')
        union all select 'type ' || t.typname from pg_type t
         where t.typnamespace = to_regnamespace('public') and t.typtype in ('d', 'e', 'r')
        union all select 'object ' || oid from pg_largeobject_metadata
        """;

    private static final Pattern SEARCH =
            Pattern.compile("Index (?:Only )?Scan (?:Backward )?using (\\S+) on|Bitmap Index Scan on (\\S+) ");

    private PostgresqlViews() {}

    /** An index of this engine always holds the whole value. */
    static String indexKept(String table) {
        return "select 0, m.amname from pg_index x join pg_class c on c.oid = x.indexrelid join pg_am m on m.oid = c.relam"
                + " where x.indrelid = to_regclass(" + table + ")";
    }

    /** The scan above the first condition on an index: a scan without one reads the index from end to end. */
    static Optional<String> indexSearched(List<String> plan) {
        Optional<String> index = Optional.empty();
        for (String step : plan) {
            Matcher search = SEARCH.matcher(step);
            if (search.find()) {
                index = Optional.of(search.group(1) == null ? search.group(2) : search.group(1));
            } else if (step.contains("Index Cond: ")) {
                return index;
            }
        }
        return Optional.empty();
    }

    /** A table printed as a dump prints it, but in one statement: columns, defaults, generated columns, keys and checks. */
    static String printedTable(String table) {
        String id = "'" + table + "'::regclass";
        return "select 'create table " + table + " (' || string_agg(d, ', ' order by o, n) || ')' from ("
                + "select 0 o, attnum::int n, quote_ident(attname) || ' ' || format_type(atttypid, atttypmod)"
                + " || case when attgenerated <> '' then ' generated always as (' || pg_get_expr(adbin, adrelid)"
                + " || ') stored' else coalesce(' default ' || pg_get_expr(adbin, adrelid), '') end d"
                + " from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum"
                + " where attrelid = " + id + " and attnum > 0 and not attisdropped"
                + " union all select 1, 0, pg_get_constraintdef(oid) from pg_constraint where conrelid = " + id
                + " and contype in ('p', 'u', 'c')) x";
    }

    /** Waits as {@code pg_blocking_pids} answers: a process that no lock holds up has no blockers. */
    record BlockingPids() implements LockView {
        @Override
        public String name() {
            return "pg_blocking_pids";
        }

        @Override
        public String sessionIdQuery() {
            return "select pg_backend_pid()";
        }

        @Override
        public Set<Long> waiting(Connection monitor, Set<Long> ids) throws SQLException {
            String pids = ids.stream().map(String::valueOf).collect(Collectors.joining(","));
            Set<Long> waiting = new HashSet<>();
            for (String pid : Query.values(
                    monitor,
                    "select pid from unnest(array[" + pids + "]) pid where cardinality(pg_blocking_pids(pid)) > 0")) {
                waiting.add(Long.valueOf(pid));
            }
            return waiting;
        }

        @Override
        public Duration interval() {
            return Duration.ofMillis(3);
        }
    }
}
