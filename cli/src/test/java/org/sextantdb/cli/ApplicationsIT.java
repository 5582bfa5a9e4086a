package org.sextantdb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sextantdb.harness.engine.EngineCatalog;
import org.sextantdb.harness.engine.JdbcTarget;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine;
import org.sextantdb.harness.results.ResultFile;
import org.sextantdb.harness.server.ServerOptions;
import org.sextantdb.harness.server.Servers;
import org.sextantdb.harness.server.SourceKind;
import org.sextantdb.harness.server.Start;

/**
 * Whole applications and traps through {@code sextant run --migrations}. With {@code -Dsextant.application.engines} on
 * other engines than these three.
 */
@Tag("servers")
class ApplicationsIT {
    private static final Path MIGRATIONS = Path.of("../fixtures/migrations");
    private static final List<String> ENGINES =
            List.of(System.getProperty("sextant.application.engines", "postgresql-16,sqlite,mysql-8.0")
                    .split(","));
    private static final Servers SERVERS =
            new Servers(ServerOptions.defaults().withKinds(List.of(SourceKind.EMBEDDED, SourceKind.BINARY)));

    @TempDir
    private Path out;

    @AfterAll
    static void stop() {
        SERVERS.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy", "gateway", "ledgerbook", "shop-web", "platform"})
    void an_application_goes_up_and_down_on_all_its_engines(String name) {
        List<ResultLine.Cell> cells = run(MIGRATIONS.resolve(name)).stream()
                .filter(cell -> !cell.caseId().contains("/means-the-same")
                        && !cell.caseId().contains("/breaks-by-rule"))
                .toList();

        assertThat(cells).filteredOn(cell -> cell.outcome() == Outcome.CONFORMS).hasSizeGreaterThan(20);
        assertThat(cells)
                .filteredOn(cell -> cell.outcome() != Outcome.CONFORMS && cell.outcome() != Outcome.NOT_RUN)
                .isEmpty();
    }

    @Test
    void what_an_application_loses_on_another_engine_is_listed() {
        List<String> lost = run(MIGRATIONS.resolve("proxy")).stream()
                .filter(cell -> cell.caseId().contains("/means-the-same"))
                .filter(cell -> cell.engine().equals("mysql-8.0") && cell.outcome() == Outcome.DIFFERS)
                .map(ResultLine.Cell::sentence)
                .toList();

        assertThat(lost)
                .hasSize(3)
                .allSatisfy(sentence -> assertThat(sentence)
                        .contains("is timestamp with time zone on postgresql-16 and datetime(6) on mysql-8.0"));
    }

    /** A trap, and what its {@code trap.yaml} says of it. */
    record Trap(String name, String file, int line, List<String> shows, String property) {
        static Trap read(Path directory) {
            try {
                String text = Files.readString(directory.resolve("trap.yaml"));
                return new Trap(
                        directory.getFileName().toString(),
                        value(text, "file"),
                        Integer.parseInt(value(text, "line").isEmpty() ? "0" : value(text, "line")),
                        List.of(value(text, "shows").replaceAll("[\\[\\] ]", "").split(",")),
                        value(text, "property"));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        private static String value(String yaml, String key) {
            Matcher line = Pattern.compile("(?m)^" + key + ": *(.*)$").matcher(yaml);
            return line.find() ? line.group(1).strip() : "";
        }

        String row() {
            return switch (property) {
                case "applies" -> "/applies[";
                case "down-undoes-up" -> "/down-undoes-up[";
                case "data-kept" -> "/keeps-rows[";
                case "second-up" -> "/second-up[";
                case "same-schema" -> "/means-the-same[";
                case "rule" -> "/applies[";
                default -> "/";
            };
        }

        /** What the row's cell must say where the trap shows. */
        String says() {
            return switch (property) {
                case "applies" -> file + ":" + line;
                case "down-undoes-up" -> name.equals("forgets-index") ? "customer_name" : file + ":" + line;
                case "data-kept" -> name.equals("lost-data") ? "contact (1 value)" : "foreign_keys has no effect";
                case "rule" -> file + ":" + line + " begins or ends a transaction of its own";
                case "same-schema" -> "CHECK";
                default -> "country";
            };
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Trap> traps() throws IOException {
        try (Stream<Path> directories = Files.list(MIGRATIONS.resolve("traps"))) {
            return directories
                    .filter(directory -> !directory.endsWith("edited") && !directory.endsWith("rebuild-loses-children"))
                    .sorted()
                    .map(Trap::read)
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("traps")
    void a_trap_is_found_where_it_is_and_nowhere_else(Trap trap) {
        List<ResultLine.Cell> cells = run(MIGRATIONS.resolve("traps").resolve(trap.name));

        for (String engine : ENGINES) {
            String family = EngineCatalog.load().engine(engine).family().name();
            List<String> said = cells.stream()
                    .filter(cell ->
                            cell.engine().equals(engine) && cell.caseId().contains(trap.row()))
                    .map(cell -> cell.sentence() + " " + cell.facts().values())
                    .toList();
            if (trap.shows.contains(family)) {
                assertThat(said).as(engine).anyMatch(text -> text.contains(trap.says()));
            } else {
                assertThat(cells)
                        .filteredOn(cell -> cell.engine().equals(engine))
                        .filteredOn(cell -> cell.outcome() != Outcome.CONFORMS && cell.outcome() != Outcome.NOT_RUN)
                        .isEmpty();
            }
        }
    }

    @Test
    void rows_that_a_rebuild_deletes_are_named() {
        List<String> said = run(MIGRATIONS.resolve("traps/rebuild-loses-children"), "sqlite+fk_on").stream()
                .map(cell -> cell.sentence() + " " + cell.facts().values())
                .toList();

        assertThat(said).anyMatch(text -> text.contains("has no effect inside a transaction"));
        assertThat(said).anyMatch(text -> text.contains("purchase (1 row") || text.contains("purchase (1 of"));
    }

    @Test
    void a_file_that_was_changed_after_it_was_applied_is_refused() {
        String url = "--url=sqlite:" + out.resolve("edited.db");
        assertThat(migrate("up", url, "edited/before").exit).isZero();

        Ran again = migrate("up", url, "edited/after");
        Ran status = migrate("status", url, "edited/after");

        assertThat(again.exit).isEqualTo(1);
        assertThat(again.err.lines().toList()).hasSize(1);
        assertThat(again.err).contains("2_add_mail was changed after it was applied");
        assertThat(status.out).contains("edited");
    }

    private record Ran(int exit, String out, String err) {}

    private static Ran migrate(String what, String url, String trap) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Main.execute(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                "migrate",
                what,
                url,
                "--migrations=" + MIGRATIONS.resolve("traps").resolve(trap));
        return new Ran(exit, out.toString(), err.toString());
    }

    private List<ResultLine.Cell> run(Path migrations) {
        return run(migrations, String.join(",", ENGINES));
    }

    private List<ResultLine.Cell> run(Path migrations, String engines) {
        List<String> arguments = new ArrayList<>(List.of(
                "run", "-q", "--engines=" + engines, "--migrations=" + migrations, "--out=" + out.resolve("report")));
        if (!engines.contains("+")) {
            ENGINES.stream()
                    .filter(engine -> !engine.equals("sqlite"))
                    .forEach(engine -> arguments.add("--url=" + engine + "=" + url(engine)));
        }
        StringWriter err = new StringWriter();
        int exit = Main.execute(
                new PrintWriter(new StringWriter(), true),
                new PrintWriter(err, true),
                arguments.toArray(String[]::new));
        assertThat(exit).as(err.toString()).isIn(0, 1);
        return ResultFile.read(out.resolve("report/results.jsonl")).cells();
    }

    private static String url(String engine) {
        Start start = SERVERS.start(EngineCatalog.load().column(engine));
        assertThat(start).as(engine).isInstanceOf(Start.Started.class);
        JdbcTarget target = ((Start.Started) start).server().administrator();
        String separator = target.url().contains("?") ? "&" : "?";
        String user = target.url() + separator + "user=" + target.user() + "&password=" + target.password();
        return target.url().startsWith("jdbc:mysql:") ? user + "&sslMode=DISABLED&allowPublicKeyRetrieval=true" : user;
    }
}
