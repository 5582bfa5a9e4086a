package org.sextantdb.harness.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sextantdb.harness.model.InputException;

/** Each tool's layout: what is read, and what is refused. */
class LayoutTest {
    @TempDir
    Path directory;

    private Tree tree;

    @BeforeEach
    void empty() {
        tree = new Tree(directory);
    }

    @Test
    void golang_migrate() {
        tree.with("000010_b.up.sql", "select 10;")
                .with("000009_a.up.sql", "select 9;\nselect 8;")
                .with("000009_a.down.sql", "select -9;")
                .with("100_c_d.e.up.sql", "select 100")
                .with("README.md", "")
                .with("embed.go", "package migrations");
        MigrationDirectory read = tree.read();
        assertThat(read.layout()).isEqualTo(Layout.GOLANG_MIGRATE);
        assertThat(tree.titles()).containsExactly("9_a", "10_b", "100_c_d.e");
        assertThat(Tree.sql(read.migrations().get(0).up()))
                .containsExactly("select 9 @000009_a.up.sql:1", "select 8 @000009_a.up.sql:2");
        assertThat(read.migrations().get(0).down().map(Tree::sql).orElseThrow())
                .containsExactly("select -9 @000009_a.down.sql:1");
        assertThat(read.migrations().get(1).down()).isEmpty();
    }

    @Test
    void golang_migrate_refuses() {
        tree.with("1_a.up.sql", "").with("01_b.up.sql", "");
        tree.refuses("01_b.up.sql and 1_a.up.sql are both version 1");
    }

    @Test
    void golang_migrate_refuses_a_down_without_its_up() {
        tree.with("1_a.up.sql", "").with("2_b.down.sql", "");
        tree.refuses("2_b.down.sql: there is nothing that goes up to version 2");
    }

    @Test
    void golang_migrate_refuses_what_it_would_pass_over() {
        tree.with("1_a.up.sql", "").with("2-b.up.sql", "");
        tree.refuses("2-b.up.sql: is no migration that is understood");
    }

    @Test
    void golang_migrate_refuses_other_endings() {
        tree.with("1_a.up.sql", "").with("2_b.up.json", "");
        tree.refuses("2_b.up.json: is no migration that is understood");
    }

    @Test
    void goose() {
        tree.with("00002_b.sql", "-- +goose NO TRANSACTION\n-- +goose Up\nselect 2;\n")
                .with(
                        "00001_a.sql",
                        "-- about\n\n-- +goose Up\n-- +goose StatementBegin\nselect 1;\n-- +goose StatementEnd\nselect 11;\n"
                                + "\n-- +goose Down\nselect -1;\n");
        MigrationDirectory read = tree.read();
        assertThat(read.layout()).isEqualTo(Layout.GOOSE);
        assertThat(tree.titles()).containsExactly("1_a", "2_b");
        Migration first = read.migrations().get(0);
        assertThat(Tree.sql(first.up())).containsExactly("select 1 @00001_a.sql:5", "select 11 @00001_a.sql:7");
        assertThat(first.down().map(Tree::sql).orElseThrow()).containsExactly("select -1 @00001_a.sql:10");
        assertThat(first.up().inTransaction()).isTrue();
        assertThat(read.migrations().get(1).up().inTransaction()).isFalse();
        assertThat(read.migrations().get(1).down()).isEmpty();
    }

    @Test
    void goose_refuses_annotations_out_of_place() {
        tree.with("1_a.sql", "-- +goose Down\nselect 1;");
        tree.refuses("1_a.sql:1: '-- +goose Down' stands once");
        tree.with("1_a.sql", "-- +goose Up\n-- +goose Up\n");
        tree.refuses("1_a.sql:2: a second '-- +goose Up'");
        tree.with("1_a.sql", "-- +goose Up\n-- +goose StatementBegin\nselect 1;");
        tree.refuses("1_a.sql:2: '-- +goose StatementBegin' is never closed");
        tree.with("1_a.sql", "-- +goose Up\n-- +goose StatementEnd\n");
        tree.refuses("1_a.sql:2: '-- +goose StatementEnd' without");
        tree.with("1_a.sql", "-- +goose Up\n-- +goose Upwards\n");
        tree.refuses("1_a.sql:2: '-- +goose Upwards' is no annotation");
        tree.with("1_a.sql", "select 1;\n-- +goose Up\n");
        tree.refuses("1_a.sql:1: a statement stands above");
        tree.with("1_a.sql", "-- +goose ENVSUBST ON\n-- +goose Up\n");
        tree.refuses("1_a.sql:1: '-- +goose ENVSUBST ON' fills in");
    }

    @Test
    void goose_refuses_programs() {
        tree.with("00001_a.sql", "-- +goose Up\nselect 1;").with("00002_b.go", "package migrations");
        tree.refuses("00002_b.go: is no migration that goose knows and this kit can run");
    }

    @Test
    void goose_refuses_files_without_annotations() {
        tree.with("00001_a.sql", "-- +goose Up\nselect 1;").with("00002_b.sql", "select 2;");
        tree.refuses("mixes layouts: 00001_a.sql is goose's, 00002_b.sql is plain's");
        assertThatThrownBy(() -> tree.read(Layout.GOOSE))
                .hasMessageContaining("00002_b.sql: has no line '-- +goose Up'");
    }

    @Test
    void dbmate() {
        tree.with(
                "20240131120000_a.sql",
                "-- about\n--migrate:up transaction:false\nselect 1;\n-- migrate:down\nselect -1;\n");
        tree.with("schema.sql", "create table nothing_of_this;");
        Migration migration = tree.only();
        assertThat(tree.read().layout()).isEqualTo(Layout.DBMATE);
        assertThat(migration.title()).isEqualTo("20240131120000_a");
        assertThat(Tree.sql(migration.up())).containsExactly("select 1 @20240131120000_a.sql:3");
        assertThat(migration.up().inTransaction()).isFalse();
        assertThat(migration.down().orElseThrow().inTransaction()).isTrue();
        assertThat(migration.down().map(Tree::sql).orElseThrow()).containsExactly("select -1 @20240131120000_a.sql:5");
    }

    @Test
    void dbmate_refuses_marks_out_of_place() {
        tree.with("1_a.sql", "-- migrate:down\n-- migrate:up\n");
        tree.refuses("1_a.sql:1: '-- migrate:down' stands once");
        tree.with("1_a.sql", "select 1;\n-- migrate:up\n");
        tree.refuses("1_a.sql:1: a statement stands above '-- migrate:up'");
        tree.with("1_a.sql", "-- migrate:up\n-- migrate:down\n").with("2_b.sql", "-- migrate:down\n");
        tree.refuses("2_b.sql:1:");
    }

    @Test
    void flyway() {
        tree.with("V1_10__ten.sql", "select 10;")
                .with("V1.9__nine.sql", "select 9;")
                .with("U1.9__nine.sql", "select -9;")
                .with("2/V002__deep.sql", "create index concurrently i on t (a);")
                .with("2/V002__deep.sql.conf", "executeInTransaction=false\n")
                .with("R__views.sql", "select 'r';")
                .with("R__a_view.sql", "select 'a';");
        MigrationDirectory read = tree.read();
        assertThat(read.layout()).isEqualTo(Layout.FLYWAY);
        assertThat(tree.titles()).containsExactly("1.9_nine", "1.10_ten", "2_deep", "R__a_view", "R__views");
        assertThat(read.migrations())
                .extracting(Migration::repeatable)
                .containsExactly(false, false, false, true, true);
        assertThat(read.migrations().get(0).down().map(Tree::sql).orElseThrow())
                .containsExactly("select -9 @U1.9__nine.sql:1");
        assertThat(read.migrations().get(2).up().inTransaction()).isFalse();
        assertThat(read.migrations().get(2).up().file()).isEqualTo("2/V002__deep.sql");
    }

    @Test
    void flyway_begins_with_the_newest_baseline() {
        tree.with("V1__a.sql", "")
                .with("V2__b.sql", "")
                .with("V3__c.sql", "")
                .with("B2__all.sql", "")
                .with("U1__a.sql", "");
        assertThat(tree.titles()).containsExactly("2_all", "3_c");
    }

    @Test
    void flyway_refuses() {
        tree.with("V1__a.sql", "").with("V1.0__b.sql", "");
        tree.refuses("V1.0__b.sql and V1__a.sql are both version");
    }

    @Test
    void flyway_refuses_names_it_would_pass_over() {
        tree.with("V1__a.sql", "").with("V2_b.sql", "");
        tree.refuses("V2_b.sql: is no migration that is understood; name it like V7__create_orders.sql");
    }

    @Test
    void flyway_refuses_undo_without_its_version() {
        tree.with("V1__a.sql", "").with("U2__b.sql", "");
        tree.refuses("U2__b.sql: undoes version 2");
    }

    @Test
    void flyway_refuses_callbacks_placeholders_and_programs() {
        tree.with("V1__a.sql", "select 1;\nselect '${schema}';");
        tree.refuses("V1__a.sql:2: ${schema} is a placeholder");
        tree.with("V1__a.sql.conf", "placeholderReplacement=false");
        assertThat(tree.only().title()).isEqualTo("1_a");
        tree.with("V2__b.java", "");
        tree.refuses("V2__b.java: is no migration");
    }

    @Test
    void flyway_refuses_callbacks() {
        tree.with("V1__a.sql", "").with("afterMigrate.sql", "");
        tree.refuses("afterMigrate.sql: is a callback");
    }

    @Test
    void diesel() {
        tree.with("00000000000000_diesel_initial_setup/up.sql", "select 0;")
                .with("00000000000000_diesel_initial_setup/down.sql", "")
                .with("2023-01-01-000000_create/up.sql", "select 1;")
                .with("2023-01-01-000000_create/metadata.toml", "run_in_transaction = false\n")
                .with(".keep", "");
        MigrationDirectory read = tree.read();
        assertThat(read.layout()).isEqualTo(Layout.DIESEL);
        assertThat(tree.titles()).containsExactly("0_diesel_initial_setup", "20230101000000_create");
        assertThat(read.migrations().get(0).up().inTransaction()).isTrue();
        assertThat(read.migrations().get(0).down()).isPresent();
        assertThat(read.migrations().get(1).up().inTransaction()).isFalse();
        assertThat(Tree.sql(read.migrations().get(1).up()))
                .containsExactly("select 1 @2023-01-01-000000_create/up.sql:1");
    }

    @Test
    void diesel_refuses() {
        tree.with("1_a/up.sql", "").with("01_b/up.sql", "");
        tree.refuses("01_b/up.sql and 1_a/up.sql are both version 1");
    }

    @Test
    void diesel_refuses_a_directory_without_a_way_up_or_a_version() {
        tree.with("1_a/up.sql", "").with("2_b/down.sql", "");
        tree.refuses("2_b has no up.sql");
        tree.with("2_b/up.sql", "").with("more/up.sql", "");
        tree.refuses("more: the directory's name begins with no version");
    }

    @Test
    void prisma() {
        tree.with("0_init/migration.sql", "select 0;")
                .with("20240131120000_a/migration.sql", "select 1;")
                .with("20240131120000_a/down.sql", "select -1;")
                .with("migration_lock.toml", "provider = \"mysql\"");
        assertThat(tree.read().layout()).isEqualTo(Layout.PRISMA);
        assertThat(tree.titles()).containsExactly("0_init", "20240131120000_a");
        assertThat(tree.read().migrations().get(1).down()).isPresent();
    }

    @Test
    void sqlx() {
        tree.with("1_a.sql", "-- no-transaction\nselect 1;").with("2_b.sql", "select 2;");
        assertThat(tree.read().layout()).isEqualTo(Layout.SQLX);
        assertThat(tree.read().migrations().get(0).up().inTransaction()).isFalse();
        assertThat(tree.read().migrations().get(1).up().inTransaction()).isTrue();
        assertThat(tree.titles()).containsExactly("1_a", "2_b");
    }

    @Test
    void sqlx_both_ways() {
        tree.with("1_a.up.sql", "-- no-transaction\nselect 1;").with("1_a.down.sql", "select -1;");
        assertThat(tree.read().layout()).isEqualTo(Layout.SQLX);
        assertThat(tree.only().down()).isPresent();
        assertThat(tree.read(Layout.GOLANG_MIGRATE).migrations()).hasSize(1);
    }

    @Test
    void plain() {
        tree.with("001.sql", "select 1;")
                .with("002-b c.sql", "")
                .with("010_d.sql", "")
                .with("010_d.rollback.sql", "select -10;")
                .with("9_e.sql", "")
                .with("9_e.down.sql", "")
                .with("1.5_f.sql", "");
        assertThat(tree.read().layout()).isEqualTo(Layout.PLAIN);
        assertThat(tree.titles()).containsExactly("1", "1.5_f", "2_b c", "9_e", "10_d");
        assertThat(tree.read().migrations().get(4).down().map(Tree::sql).orElseThrow())
                .containsExactly("select -10 @010_d.rollback.sql:1");
    }

    @Test
    void plain_with_a_letter_before_the_number() {
        tree.with("v010__b.sql", "select 10;").with("v009__a.sql", "select 9;").with("v009__a.down.sql", "select -9;");
        assertThat(tree.read().layout()).isEqualTo(Layout.PLAIN);
        assertThat(tree.titles()).containsExactly("9_a", "10_b");
        tree.with("V11__c.sql", "");
        tree.refuses("v009__a.down.sql: is no migration that is understood; name it like V7__");
    }

    @Test
    void plain_refuses() {
        tree.with("1_a.sql", "").with("1_b.sql", "");
        tree.refuses("1_a.sql and 1_b.sql are both version 1");
    }

    @Test
    void plain_refuses_two_ways_back_and_one_without_its_way() {
        tree.with("1_a.sql", "").with("1_a.down.sql", "").with("1_a.rollback.sql", "");
        tree.refuses("are both version 1");
        tree.with("2_b.down.sql", "");
        assertThatThrownBy(() -> new Tree(directory).read()).isInstanceOf(InputException.class);
    }

    @Test
    void plain_refuses_files_without_a_number() {
        tree.with("1_a.sql", "").with("seed.sql", "");
        tree.refuses("seed.sql: is no migration that is understood; name it like 0001_create_orders.sql");
    }

    @Test
    void layouts_are_not_mixed() {
        tree.with("1_a.up.sql", "").with("V2__b.sql", "").with("3_c/up.sql", "");
        tree.refuses("mixes layouts: 1_a.up.sql is golang-migrate's, V2__b.sql is flyway's, 3_c is diesel's");
    }

    @Test
    void a_named_layout_is_kept_to() {
        tree.with("1_a.up.sql", "");
        assertThatThrownBy(() -> MigrationDirectory.read(directory, Optional.of(Layout.FLYWAY)))
                .hasMessageContaining("1_a.up.sql: is no migration that is understood; name it like V7__");
    }
}
