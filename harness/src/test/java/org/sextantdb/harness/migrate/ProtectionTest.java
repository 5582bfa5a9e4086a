package org.sextantdb.harness.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sextantdb.harness.engine.Dialect;
import org.sextantdb.harness.engine.PostgresqlFamily;

/** What a transaction protects, and what cannot stand in one. */
class ProtectionTest {
    private static final String INDEX = "create index concurrently i on t (a);";
    private static final Dialect POSTGRESQL = new PostgresqlFamily().dialect();

    @TempDir
    Path directory;

    private Tree tree;

    @BeforeEach
    void empty() {
        tree = new Tree(directory);
    }

    private Protection first() {
        Script script = tree.read().migrations().get(0).up();
        return Protection.of(script, script.statements(POSTGRESQL.scriptSyntax()), POSTGRESQL);
    }

    @Test
    void alone_without_a_transaction_where_the_tool_begins_none() {
        tree.with("1_a.up.sql", "-- the only one\n" + INDEX);
        assertThat(first().whole()).isFalse();
        assertThat(first().why())
                .containsExactly("1_a.up.sql:2 is refused inside a transaction, and so runs without one");
    }

    @Test
    void alone_without_a_transaction_for_flyway() {
        tree.with("V1__a.sql", INDEX);
        assertThat(first().whole()).isFalse();
    }

    @Test
    void alone_without_a_transaction_for_prisma() {
        tree.with("1_a/migration.sql", INDEX);
        assertThat(first().whole()).isFalse();
    }

    @Test
    void refused_where_the_tool_begins_one() {
        tree.with("1_a.sql", "-- +goose Up\n" + INDEX);
        assertThat(first().whole()).isTrue();
        assertThat(first().why()).containsExactly("1_a.sql:2 is refused inside a transaction");
    }

    @Test
    void refused_among_others() {
        tree.with("1_a.up.sql", "select 1;\n" + INDEX);
        assertThat(first().whole()).isTrue();
        assertThat(first().why()).containsExactly("1_a.up.sql:2 is refused inside a transaction");
    }
}
