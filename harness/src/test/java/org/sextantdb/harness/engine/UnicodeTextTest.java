package org.sextantdb.harness.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Columns for every Unicode character, on engines whose databases may hold fewer. */
class UnicodeTextTest {

    static Stream<EngineFamily> families() {
        return Stream.of(new MysqlFamily(), new MariadbFamily(), new TidbFamily());
    }

    private static Dialect in(EngineFamily family, String characterSet) {
        return family.informed(Map.of("character_set_database", characterSet)).dialect();
    }

    @ParameterizedTest
    @MethodSource("families")
    void a_database_that_holds_all_of_unicode_gives_its_own_collation(EngineFamily family) {
        Dialect dialect = in(family, "utf8mb4");
        assertThat(dialect.unicodeText(20)).isEqualTo("varchar(20)");
        assertThat(dialect.unboundedText()).isEqualTo("text");
        assertThat(dialect.unicode("char(20)")).isEqualTo("char(20)");
    }

    @ParameterizedTest
    @MethodSource("families")
    void another_database_needs_a_character_set_in_so_many_words(EngineFamily family) {
        Dialect dialect = in(family, "latin1");
        assertThat(dialect.unicodeText(20)).isEqualTo("varchar(20) character set utf8mb4");
        assertThat(dialect.unboundedText()).isEqualTo("text character set utf8mb4");
        assertThat(dialect.unicode("char(20)")).isEqualTo("char(20) character set utf8mb4");
        assertThat(dialect.text(20)).isEqualTo("varchar(20)");
    }
}
