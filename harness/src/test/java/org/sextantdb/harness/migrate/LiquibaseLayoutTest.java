package org.sextantdb.harness.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Liquibase's formatted SQL: what is read, and what is refused. */
class LiquibaseLayoutTest {
    @TempDir
    Path directory;

    private Tree tree;

    @BeforeEach
    void empty() {
        tree = new Tree(directory);
    }

    @Test
    void liquibase() {
        tree.with("b.sql", "\n-- liquibase formatted sql\n--changeset bob:1\nselect 3;\n")
                .with(
                        "a.sql",
                        "--liquibase formatted sql\n\n-- changeset alice:1 runInTransaction:false context:test\n"
                                + "--comment: what\nselect 1;\n--rollback select -1;\n--rollback select -11;\nselect 2;\n"
                                + "--changeset alice:2 endDelimiter:/ dbms:!sqlite\nselect 4\n/\nselect 5\n/\n--rollback empty\n"
                                + "--changeset \"a b\":\"c d\"\nselect 6\n/* liquibase rollback\nselect -6;\nselect -66;\n*/\n"
                                + "--changeset alice:4 ignore:true\nselect 7;");
        MigrationDirectory read = tree.read();
        assertThat(read.layout()).isEqualTo(Layout.LIQUIBASE);
        assertThat(tree.titles())
                .containsExactly("a.sql::1::alice", "a.sql::2::alice", "a.sql::c d::a b", "b.sql::1::bob");
        Migration first = read.migrations().get(0);
        assertThat(first.up().inTransaction()).isFalse();
        assertThat(Tree.sql(first.up())).containsExactly("select 1 @a.sql:5", "select 2 @a.sql:8");
        assertThat(first.down().map(Tree::sql).orElseThrow())
                .containsExactly("select -1 @a.sql:6", "select -11 @a.sql:7");
        Migration second = read.migrations().get(1);
        assertThat(Tree.sql(second.up())).containsExactly("select 4 @a.sql:10", "select 5 @a.sql:12");
        assertThat(second.down().map(Tree::sql).orElseThrow()).isEmpty();
        assertThat(read.migrations().get(2).down().map(Tree::sql).orElseThrow())
                .containsExactly("select -6 @a.sql:18", "select -66 @a.sql:19");
        assertThat(read.migrations().get(3).down()).isEmpty();
    }

    @Test
    void liquibase_knows_which_database_a_changeset_is_for() {
        assertThat(ChangesetLine.isFor("", "sqlite")).isTrue();
        assertThat(ChangesetLine.isFor("mysql,mariadb", "mariadb")).isTrue();
        assertThat(ChangesetLine.isFor("mysql", "mariadb")).isFalse();
        assertThat(ChangesetLine.isFor("mysql", "tidb")).isTrue();
        assertThat(ChangesetLine.isFor("!mysql", "tidb")).isFalse();
        assertThat(ChangesetLine.isFor("!mysql", "sqlite")).isTrue();
        assertThat(ChangesetLine.isFor("oracle, !h2", "sqlite")).isFalse();
        assertThat(ChangesetLine.isFor("all", "sqlite")).isTrue();
        assertThat(ChangesetLine.isFor("none", "sqlite")).isFalse();
    }

    @Test
    void liquibase_reads_directories_below() {
        tree.with("b/1.sql", "--liquibase formatted sql\n--changeset a:1\nselect 2;")
                .with("a/1.sql", "--liquibase formatted sql\n--changeset a:1\nselect 1;");
        assertThat(tree.titles()).containsExactly("a/1.sql::1::a", "b/1.sql::1::a");
    }

    @Test
    void liquibase_refuses() {
        tree.with("a.sql", "--liquibase formatted sql\nselect 1;\n--changeset a:1\n");
        tree.refuses("a.sql:2: stands above the first --changeset");
        tree.with("a.sql", "--liquibase formatted sql\n--changeset a\n");
        tree.refuses("a.sql:2: '--changeset a' is no changeset");
        tree.with("a.sql", "--liquibase formatted sql\n--changeset a:1\n--preconditions onFail:HALT\n");
        tree.refuses("a.sql:3: '--preconditions onFail:HALT' is for Liquibase alone");
        tree.with("a.sql", "--liquibase formatted sql\n--changeset a:1\nselect 1;\n--changeset a:1\n");
        tree.refuses("a.sql:2 and a.sql:4 are both version a.sql::1::a");
        tree.with("a.sql", "--liquibase formatted sql\n--changeset a:1\nselect 1;\n/* liquibase rollback\n");
        tree.refuses("a.sql:4: the comment /* liquibase rollback is never closed");
        tree.with("a.sql", "--liquibase formatted sql\n--changeset a:1\nselect 1;")
                .with("b.sql", "select 2;");
        tree.refuses("b.sql: does not begin with '--liquibase formatted sql'");
    }

    @Test
    void liquibase_passes_over_lines_that_it_is_told_to_ignore() {
        tree.with(
                "a.sql",
                "--liquibase formatted sql\n--changeset a:1\nselect 1;\n--ignoreLines:1\nx\n--ignoreLines:start\ny\n"
                        + "--ignoreLines:end\nselect 2;");
        assertThat(Tree.sql(tree.only().up())).containsExactly("select 1 @a.sql:3", "select 2 @a.sql:9");
    }

    @Test
    void liquibase_reads_in_the_order_of_a_master_only_where_it_is_that_of_the_names() {
        tree.with("1.sql", "--liquibase formatted sql\n--changeset a:1\nselect 1;")
                .with("2.sql", "--liquibase formatted sql\n--changeset a:2\nselect 2;")
                .with(
                        "changelog.yaml",
                        "databaseChangeLog:\n- include: {file: db/1.sql}\n- include: {file: db/2.sql}\n");
        assertThat(tree.titles()).containsExactly("1.sql::1::a", "2.sql::2::a");
        tree.with("changelog.yaml", "databaseChangeLog:\n- include: {file: 2.sql}\n- include: {file: 1.sql}\n");
        tree.refuses("changelog.yaml: includes other files than lie here, or in another order");
        tree.with("changelog.yaml", "databaseChangeLog:\n- changeSet: {id: 1}\n");
        tree.refuses("changelog.yaml: has changesets that are no SQL");
    }
}
