package org.sextantdb.harness.schema.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sextantdb.harness.schema.canonical.Hand.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One table written for all five families with care, as their catalogues gave it back. */
class HonestSchemaTest {
    private static final Set<String> FOLDED = Set.of("not-enforced", "compares-differently", "ends-early");

    private static Hand sqlite() {
        return table("sqlite", "users")
                .column("id", "integer", "null", "numbered")
                .column("uid", "uuid", "default lower(hex(randomblob(16)))")
                .column("name", "varchar(100)")
                .column("bio", "text", "null")
                .column("active", "boolean", "default 1")
                .column("balance", "decimal(12,2)", "default 0")
                .column("score", "real", "null", "default 1.5")
                .column("payload", "json")
                .column("avatar", "blob", "null")
                .column("born", "date", "null")
                .column("wakes", "time", "null")
                .column("created", "timestamp", "default current_timestamp")
                .column("team", "int", "null")
                .column("low", "text", "null", "generated (lower(name)) stored")
                .key("id")
                .unique("uid")
                .index("born", "name desc")
                .index("team")
                .foreignKey("team", "users", "cascade", "no action", false)
                .check("(json_valid(payload))")
                .check("(length(name) > 0 and balance >= 0)")
                .check("(active in (0, 1))");
    }

    private static Hand postgresql() {
        return table("postgresql", "users")
                .column("id", "bigint", "default nextval('users_id_seq'::regclass)")
                .column("uid", "uuid", "default gen_random_uuid()")
                .column("name", "character varying(100)")
                .column("bio", "text", "null")
                .column("active", "boolean", "default true")
                .column("balance", "numeric(12,2)", "default 0")
                .column("score", "double precision", "null", "default 1.5")
                .column("payload", "jsonb")
                .column("avatar", "bytea", "null")
                .column("born", "date", "null")
                .column("wakes", "time(3) without time zone", "null")
                .column("created", "timestamp with time zone", "default now()")
                .column("team", "bigint", "null")
                .column("low", "text", "null", "generated (lower((name)::text)) stored")
                .key("id")
                .unique("uid")
                .index("born", "name desc")
                .index("team")
                .foreignKey("team", "users", "cascade", "no action", false)
                .check("(char_length(name::text) > 0 AND balance >= 0::numeric)");
    }

    private static Hand mysql(String family, String uid, String payload, String bigint) {
        Hand hand = table(family, "users")
                .options("engine innodb row_format dynamic collate "
                        + (family.equals("tidb") ? "utf8mb4_bin" : "utf8mb4_general_ci"))
                .column("id", bigint, "numbered")
                .column("uid", uid, "default uuid()")
                .column("name", "varchar(100)")
                .column("bio", "longtext", "null")
                .column("active", "tinyint(1)", "default 1")
                .column("balance", "decimal(12,2)", "default 0.00")
                .column("score", "double", "null", "default 1.5")
                .column("payload", payload, payload.equals("json") ? "" : "collate utf8mb4_bin")
                .column("avatar", "longblob", "null")
                .column("born", "date", "null")
                .column("wakes", "time(3)", "null")
                .column("created", "timestamp(6)", "default current_timestamp(6)")
                .column("team", bigint, "null")
                .column("low", "longtext", "null", "generated (lcase(`name`)) stored")
                .key("id")
                .unique("uid")
                .index("born", "name desc")
                .index("team")
                .foreignKey("team", "users", "cascade", "restrict", false);
        if (!payload.equals("json")) {
            hand.check("(json_valid(`payload`))");
        }
        return family.equals("mariadb")
                ? hand.check("(octet_length(`name`) > 0 and `balance` >= 0)")
                : hand.check("((length(`name`) > 0) and (`balance` >= 0))");
    }

    @Test
    void has_no_drift_but_the_folded_ones() {
        Map<String, CanonicalSchema> schemas = new LinkedHashMap<>();
        schemas.put("sqlite", sqlite().schema());
        schemas.put("postgresql-16", postgresql().schema());
        schemas.put("mysql-8.0", mysql("mysql", "char(36)", "json", "bigint").schema());
        schemas.put(
                "mariadb-10.11",
                mysql("mariadb", "uuid", "longtext", "bigint(20)").schema());
        schemas.put("tidb-8.5", mysql("tidb", "char(36)", "json", "bigint").schema());
        schemas.forEach((nameOfA, a) -> schemas.forEach((nameOfB, b) -> {
            List<String> others = SchemaDrift.between(nameOfA, a, nameOfB, b).stream()
                    .filter(drift -> !FOLDED.contains(drift.kind()))
                    .filter(drift -> !drift.kind().equals("uuid-is-text")
                            && !drift.kind().equals("text-is-uuid"))
                    .map(Drift::words)
                    .toList();
            assertThat(others).as(nameOfA + " to " + nameOfB).isEmpty();
        }));
    }

    @Test
    void folds_what_an_engine_does_to_all_columns() {
        assertThat(SchemaDrift.between("postgresql-16", postgresql().schema(), "sqlite", sqlite().schema()).stream()
                        .map(Hand::line))
                .containsExactly("users not-enforced !");
        assertThat(Hand.drifts(postgresql(), mysql("mariadb", "uuid", "longtext", "bigint(20)")))
                .containsExactly("users compares-differently", "users ends-early");
        assertThat(Hand.drifts(postgresql(), mysql("tidb", "uuid", "json", "bigint")))
                .containsExactly("users ends-early");
    }
}
