package org.sextantdb.suites;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sextantdb.harness.run.CaseCatalog;

/** Rules of style that a compiler does not know. */
class TidyTest {
    private static final Pattern URL = Pattern.compile("https?://[^\"\\s]+");
    private static final Pattern ENGINE = Pattern.compile("(?i)sqlite|postgres|mysql|mariadb|tidb");
    private static final int LINES_MAX = 150;
    private static final int FILES_MAX = 60;

    static List<Path> sources() {
        return AllCases.sources();
    }

    @ParameterizedTest
    @MethodSource("sources")
    void no_engine_is_named_outside_of_urls(Path file) throws IOException {
        String text = URL.matcher(Files.readString(file)).replaceAll("");
        assertThat(ENGINE.matcher(text).results().map(hit -> hit.group()))
                .as("the same meaning in another spelling is Dialect; another meaning is what we measure")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sources")
    void files_are_short(Path file) throws IOException {
        assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(LINES_MAX);
    }

    @ParameterizedTest
    @MethodSource("sources")
    void every_type_says_what_it_is(Path file) throws IOException {
        if (!file.endsWith("package-info.java")) {
            assertThat(Files.readString(file))
                    .containsPattern("\\*/\\s*\n(public )?(final class|record|enum|interface) ");
        }
    }

    @Test
    void every_suite_has_at_least_five_cases() {
        assertThat(AllCases.cases().stream()
                        .map(one -> CaseCatalog.id(one).split("[/\\[]"))
                        .map(id -> List.of(id[0], id[1]))
                        .distinct()
                        .collect(Collectors.groupingBy(id -> id.get(0), Collectors.counting())))
                .hasSize(6)
                .allSatisfy((suite, cases) -> assertThat(cases).isGreaterThanOrEqualTo(5));
    }

    @Test
    void no_package_is_too_large_to_look_through() {
        assertThat(sources().stream().collect(Collectors.groupingBy(Path::getParent, Collectors.counting())))
                .allSatisfy((folder, files) -> assertThat(files).isLessThanOrEqualTo(FILES_MAX));
    }

    @Test
    void every_text_has_a_name_of_its_own() {
        List<String> names = AllCases.cases().stream().map(Object::toString).toList();
        assertThat(Set.copyOf(names)).as("ids are unique").hasSameSizeAs(names);
    }
}
