package org.sextantdb.harness.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a driver tells of a schema, beside what the engine's own catalogue tells of the same one. */
class MetadataSchemaReaderTest {
    private static final List<String> SCHEMA = List.of(
            """
            create table author (
              id integer primary key autoincrement, name varchar(40) not null, born date, code char(3),
              note text default 'none', size int default 7, constraint author_name unique (name))""",
            """
            create table book (
              place int not null, shelf int not null, title varchar(200) not null, author int,
              constraint book_pk primary key (shelf, place),
              constraint book_author foreign key (author) references author (id) on delete cascade on update set null)""",
            """
            create table page_x (
              id integer primary key autoincrement, shelf int, place int, n int not null, author int,
              foreign key (author) references author (id) on delete restrict,
              foreign key (shelf, place) references book (shelf, place))""",
            "create table pageyx (other int)",
            "create index book_title on book (title, author)",
            "create unique index page_n on page_x (shelf, place, n)",
            "create view titles as select title from book");

    private static SchemaSnapshot driver = SchemaSnapshot.EMPTY;
    private static SchemaSnapshot engine = SchemaSnapshot.EMPTY;

    @BeforeAll
    static void read() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                Statement statement = connection.createStatement()) {
            for (String sql : SCHEMA) {
                statement.execute(sql);
            }
            driver = new MetadataSchemaReader().read(connection);
            engine = new SqliteSchemaReader().read(connection);
        }
    }

    private static <T> List<T> each(SchemaSnapshot schema, Function<Table, T> what) {
        return schema.tables().stream().map(what).toList();
    }

    @Test
    void tables_and_views_have_their_names() {
        assertThat(each(driver, Table::name))
                .containsExactly("author", "book", "page_x", "pageyx")
                .isEqualTo(each(engine, Table::name));
        assertThat(driver.views()).containsExactly(new View("titles", "", null));
    }

    /** The name of one of them is a pattern that fits another one. */
    @ParameterizedTest
    @ValueSource(strings = {"author", "book", "page_x", "pageyx"})
    void columns_are_those_of_the_engine(String table) {
        assertThat(columns(driver, table)).isNotEmpty().isEqualTo(columns(engine, table));
    }

    private static List<Column> columns(SchemaSnapshot schema, String table) {
        return schema.table(table).orElseThrow().columns().stream()
                .map(column -> new Column(
                        column.name(),
                        column.type(),
                        column.nullable(),
                        column.defaultValue(),
                        column.identity(),
                        column.generatedAs(),
                        column.collation(),
                        column.onUpdate(),
                        column.comment(),
                        null))
                .toList();
    }

    @Test
    void primary_keys_have_their_columns_in_order() {
        assertThat(each(driver, Table::primaryKey)).isEqualTo(each(engine, Table::primaryKey));
        assertThat(driver.table("book").orElseThrow().primaryKey())
                .containsExactly(IndexPart.of("shelf"), IndexPart.of("place"));
    }

    /** The driver knows no kind of index, and the index of a constraint not by the constraint's name. */
    @Test
    void indexes_have_their_columns_and_the_primary_key_is_none_of_them() {
        assertThat(each(driver, MetadataSchemaReaderTest::indexes))
                .isEqualTo(each(engine, MetadataSchemaReaderTest::indexes));
        assertThat(driver.table("book").orElseThrow().indexes())
                .extracting(Index::name)
                .containsExactly("book_title");
        assertThat(driver.table("book").orElseThrow().index("book_title"))
                .contains(new Index(
                        "book_title",
                        false,
                        "other",
                        List.of(IndexPart.of("title"), IndexPart.of("author")),
                        null,
                        true,
                        null));
    }

    private static Set<Index> indexes(Table table) {
        return table.indexes().stream()
                .map(index -> new Index("", index.unique(), "", index.parts(), null, index.visible(), null))
                .collect(Collectors.toSet());
    }

    /** Whether a check can wait is not compared, because this driver misreads it. */
    @Test
    void foreign_keys_are_those_of_the_engine_also_without_a_name() {
        assertThat(each(driver, MetadataSchemaReaderTest::foreignKeys))
                .isEqualTo(each(engine, MetadataSchemaReaderTest::foreignKeys));
        assertThat(driver.table("page_x").orElseThrow().foreignKeys())
                .extracting(ForeignKey::columns)
                .containsExactlyInAnyOrder(List.of("author"), List.of("shelf", "place"));
    }

    private static Set<ForeignKey> foreignKeys(Table table) {
        return table.foreignKeys().stream()
                .map(key -> new ForeignKey(
                        key.name(),
                        key.columns(),
                        key.references(),
                        key.referencedColumns(),
                        key.onDelete(),
                        key.onUpdate(),
                        false,
                        null))
                .collect(Collectors.toSet());
    }
}
