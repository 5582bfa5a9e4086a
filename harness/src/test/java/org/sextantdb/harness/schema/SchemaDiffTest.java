package org.sextantdb.harness.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SchemaDiffTest {
    private static Column column(String name, String type, @Nullable String defaultValue) {
        return new Column(name, type, true, defaultValue, false, null, null, null, null, null);
    }

    private static SchemaSnapshot of(List<Column> columns, List<Check> checks, List<Index> indexes) {
        Table table = new Table("t", null, null, columns, List.of(), List.of(), checks, indexes);
        return new SchemaSnapshot(List.of(table), List.of(), List.of(), List.of());
    }

    @Test
    void one_line_a_difference_sorted() {
        SchemaSnapshot before =
                of(List.of(column("b", "int", null), column("a", "varchar(100)", "'x'")), List.of(), List.of());
        SchemaSnapshot after = of(
                List.of(column("a", "varchar(200)", null), column("c", "int", "1"), column("b", "int", null)),
                List.of(),
                List.of(new Index(
                        "i",
                        true,
                        "btree",
                        List.of(new IndexPart("a", 0, true, null), new IndexPart("b", 10, false, null)),
                        "c > 0",
                        true,
                        null)));
        assertThat(SchemaDiff.between(before, after))
                .containsExactly(
                        "table t: column a: default 'x' became none",
                        "table t: column a: type varchar(100) became varchar(200)",
                        "table t: column c appeared: int nullable default 1",
                        "table t: columns (b, a) became (a, b)",
                        "table t: index i appeared: unique (a desc, b(10)) where c > 0");
        assertThat(SchemaDiff.between(after, after)).isEmpty();
    }

    @Test
    void things_without_a_name_are_told_apart_by_what_they_are_and_counted() {
        Check one = new Check("", "(a > 0)", true);
        Check two = new Check("", "(a > 1)", true);
        assertThat(SchemaDiff.between(
                        of(List.of(), List.of(one, one), List.of()), of(List.of(), List.of(one, two), List.of())))
                .containsExactly(
                        "table t: check without a name appeared: (a > 1) enforced",
                        "table t: check without a name disappeared: (a > 0) enforced");
    }

    @Test
    void the_order_of_making_is_not_seen() {
        Check one = new Check("", "(a > 0)", true);
        Check two = new Check("b", "(a > 1)", true);
        assertThat(of(List.of(), List.of(one, two), List.of())).isEqualTo(of(List.of(), List.of(two, one), List.of()));
    }
}
